import type { lookUpPasswordReset as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import type { AnonymousCtx } from "../context.ts";
import { findReset } from "./find-reset.ts";

/** Whose password a token sets, to greet them and to know what it must not be made of. */
export async function lookUpPasswordReset(
  ctx: AnonymousCtx,
  { token }: ParsedBody<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  const { account } = await findReset(ctx.core.database.prisma, ctx, token);
  const { email, firstName, lastName } = account;
  return { email, firstName, lastName };
}
