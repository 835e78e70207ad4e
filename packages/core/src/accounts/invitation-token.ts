import type { Tx } from "@smartsupport/database";
import type { AnonymousCtx, Core } from "../context.ts";
import { createMailToken, type NewMailToken } from "./create-mail-token.ts";
import { mailToken } from "./mail-token.ts";

/** An invitation is good once, for three days. */
const LIFETIME_MS = 3 * 86_400_000;

export type NewInvitation = NewMailToken;

/** Writes an invitation for an account, inside the command's transaction, and voids those made before. */
export function createInvitation(
  tx: Tx,
  ctx: AnonymousCtx,
  account: { id: string; organizationId: string },
): Promise<NewInvitation> {
  return createMailToken(tx, ctx, account, { kind: "invitation", lifetimeMs: LIFETIME_MS });
}

/** The link that goes into the mail; the token rides in the fragment, which no server and no log sees. */
export function invitationLink(core: Pick<Core, "keyring" | "publicUrl">, tokenId: string): string {
  return `${core.publicUrl}/invitation#token=${mailToken(core.keyring, "invitation", tokenId)}`;
}
