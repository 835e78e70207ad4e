import { createHmac, hkdfSync } from "node:crypto";

const KEY_BYTES = 32;

/** Every key of the install, each derived from the one secret for one purpose: none can stand in for another. */
export type Keyring = {
  /** Signs access tokens (HS256). */
  accessTokens: Buffer;
  /** Derives refresh tokens. */
  refreshTokens: Buffer;
  /** Signs links to files. */
  fileLinks: Buffer;
  /** Seals signing secrets of endpoints at rest. */
  sealing: Buffer;
  /** Derives the tokens of links in mails: invitations, resets. */
  mailTokens: Buffer;
  /** Salts the digests that stand in for an address in audit entries and limits. */
  digests: Buffer;
  /** Signs the tickets between the two steps of signing in. */
  signInTickets: Buffer;
  /** Salts recovery codes. */
  recoveryCodes: Buffer;
  /** Seals the chain of the audit log. */
  auditChain: Buffer;
};

/** Derives the keys from `JWT_SECRET` (HKDF-SHA-256). The same secret gives the same keys. */
export function openKeyring(secret: string): Keyring {
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", secret, "smartsupport", purpose, KEY_BYTES));
  return {
    accessTokens: derive("access-tokens"),
    refreshTokens: derive("refresh-tokens"),
    fileLinks: derive("file-links"),
    sealing: derive("sealing"),
    mailTokens: derive("mail-tokens"),
    digests: derive("digests"),
    signInTickets: derive("sign-in-tickets"),
    recoveryCodes: derive("recovery-codes"),
    auditChain: derive("audit-chain"),
  };
}

/** HMAC-SHA-256 in base64url. */
export function sign(key: Buffer, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}
