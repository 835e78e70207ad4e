import type { checkPassword as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import type { AnonymousCtx } from "../context.ts";
import { findOrganization } from "../desk/find-organization.ts";
import { passwordProblem } from "./check-password.ts";
import { isShownAnyway } from "./choose-password.ts";

/** Says of a password that somebody is about to choose what would be refused. Nothing of it is kept. */
export async function judgePassword(
  ctx: AnonymousCtx,
  { password, personal }: ParsedBody<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  if (isShownAnyway(ctx.core, password)) return { problem: null };
  const { name } = await findOrganization(ctx);
  return { problem: await passwordProblem(password, [...personal, name]) };
}
