import type { Tx } from "@smartsupport/database";
import type { AnonymousCtx, Core } from "../context.ts";
import { createMailToken, type NewMailToken } from "./create-mail-token.ts";
import { mailToken } from "./mail-token.ts";

/** Long enough to walk to another device, short for whoever finds an open mailbox. */
const LIFETIME_MS = 30 * 60_000;

/** Writes a reset for an account, inside the command's transaction; the links mailed before are void. */
export function createReset(
  tx: Tx,
  ctx: AnonymousCtx,
  account: { id: string; organizationId: string },
): Promise<NewMailToken> {
  return createMailToken(tx, ctx, account, { kind: "password_reset", lifetimeMs: LIFETIME_MS });
}

/** The link that goes into the mail; `tokenId` is in the payload of `account.password_reset_requested`. */
export function passwordResetLink(core: Pick<Core, "keyring" | "publicUrl">, tokenId: string): string {
  return `${core.publicUrl}/reset-password#token=${mailToken(core.keyring, "password_reset", tokenId)}`;
}
