import type { Prisma, Tx } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { hashToken } from "../sessions/refresh-token.ts";
import { requirePasswordUse } from "../sso/password-rule.ts";
import { readMailToken } from "./mail-token.ts";
import { mayReset } from "./may-reset.ts";

const include = { account: { include: { organization: true } } } as const;

export type FoundReset = Prisma.AccountTokenGetPayload<{ include: typeof include }>;

/** The reset of a token that is ours, unused and not over, of an account that may have one. Else `token_invalid`. */
export async function findReset(
  source: Pick<Tx, "accountToken" | "ssoProvider">,
  { core, now }: AnonymousCtx,
  token: string,
): Promise<FoundReset> {
  const id = readMailToken(core.keyring, "password_reset", token);
  const found = id === null ? null : await source.accountToken.findUnique({ where: { id }, include });
  const isGood =
    found !== null &&
    found.kind === "password_reset" &&
    found.tokenHash === hashToken(token) &&
    found.usedAt === null &&
    found.expiresAt > now &&
    mayReset(core, found.account);
  if (!isGood) {
    throw new CoreError("token_invalid", { detail: "This link was used or has expired. Please ask for a new one." });
  }
  await requirePasswordUse(source, found.account);
  return found;
}
