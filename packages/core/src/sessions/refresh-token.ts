import { createHash, timingSafeEqual } from "node:crypto";
import { type Keyring, sign } from "../keyring.ts";

const FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})\.([A-Za-z0-9_-]{43})$/;

/** Which token of which family: the family is the session. */
export type RefreshTokenPlace = { sessionId: string; counter: number };

/** The token of a family at a counter: always the same one, and nobody without the key can make it. */
export function refreshTokenAt(keyring: Keyring, { sessionId, counter }: RefreshTokenPlace): string {
  const place = `${sessionId}.${counter}`;
  return `${place}.${sign(keyring.refreshTokens, place)}`;
}

/** Where a token stands, or null if we did not make it. */
export function readRefreshToken(keyring: Keyring, token: string): RefreshTokenPlace | null {
  const [, sessionId, counter] = FORM.exec(token) ?? [];
  if (sessionId === undefined || counter === undefined) return null;
  const place = { sessionId, counter: Number(counter) };
  return isSame(refreshTokenAt(keyring, place), token) ? place : null;
}

/** What is kept of a token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Compares two secrets in constant time. */
export function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
