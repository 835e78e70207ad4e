import type { Core } from "../context.ts";
import { checkPassword, type PersonalWords } from "./check-password.ts";
import { hashPassword } from "./password-hash.ts";

/**
 * Hashes a password that somebody chose; refuses the field `path` when it is easy to guess. The password that a demo shows
 * on its sign-in page is nobody's secret, so anything will do for it.
 */
export async function choosePassword(
  core: Core,
  { path, password, personal }: { path: string; password: string; personal: PersonalWords },
): Promise<string> {
  const isShownAnyway = core.isDemo && password === core.demo?.password;
  if (!isShownAnyway) await checkPassword(path, password, personal);
  return hashPassword(password);
}
