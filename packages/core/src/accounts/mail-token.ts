import { type Keyring, sign } from "../keyring.ts";
import { isSame } from "../sessions/refresh-token.ts";

export type MailTokenKind = "invitation" | "password_reset";

const ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[A-Za-z0-9_-]{43}$/;

/**
 * The token of a link in a mail. It is derived from the id of its row, so that it need not be kept to be mailed; one made
 * for one kind of link is none for another.
 */
export function mailToken(keyring: Keyring, kind: MailTokenKind, tokenId: string): string {
  return `${tokenId}.${sign(keyring.mailTokens, `${kind}:${tokenId}`)}`;
}

/** The id inside a token of ours, or null. */
export function readMailToken(keyring: Keyring, kind: MailTokenKind, token: string): string | null {
  const [, tokenId] = ID.exec(token) ?? [];
  return tokenId !== undefined && isSame(mailToken(keyring, kind, tokenId), token) ? tokenId : null;
}
