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
  if (!isShownAnyway(core, password)) await checkPassword(path, password, personal);
  return hashPassword(password);
}

/** Whether the sign-in page of this demo tells everybody the password. */
export function isShownAnyway(core: Core, password: string): boolean {
  return core.isDemo && password === core.demo?.password;
}
