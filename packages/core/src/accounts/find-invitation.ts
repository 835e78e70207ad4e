import type { Prisma, Tx } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { hashToken } from "../sessions/refresh-token.ts";
import { requirePasswordUse } from "../sso/password-rule.ts";
import { readMailToken } from "./mail-token.ts";

const include = { account: { include: { organization: true } } } as const;

export type FoundInvitation = Prisma.AccountTokenGetPayload<{ include: typeof include }>;

/** The invitation of a token that is ours, unused and not over, of an account that still waits. Else `token_invalid`. */
export async function findInvitation(
  source: Pick<Tx, "accountToken" | "ssoProvider">,
  { core, now }: AnonymousCtx,
  token: string,
): Promise<FoundInvitation> {
  const id = readMailToken(core.keyring, "invitation", token);
  const found = id === null ? null : await source.accountToken.findUnique({ where: { id }, include });
  const isGood =
    found !== null &&
    found.kind === "invitation" &&
    found.tokenHash === hashToken(token) &&
    found.usedAt === null &&
    found.expiresAt > now &&
    found.account.status === "invited";
  if (!isGood) {
    throw new CoreError("token_invalid", {
      detail: "This invitation was used or has expired. Please ask for a new one.",
    });
  }
  await requirePasswordUse(source, found.account);
  return found;
}
