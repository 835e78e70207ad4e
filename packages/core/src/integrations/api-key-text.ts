import { createHash, randomBytes } from "node:crypto";

const FORM = /^ssk_([a-z0-9]{12})_[A-Za-z0-9_-]{43}$/;
const PREFIX_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const PREFIX_LENGTH = 12;
const SECRET_BYTES = 32;

export type NewKeyText = { prefix: string; text: string };

/** A new key: a prefix that may be shown, and a secret of 256 bits. */
export function makeApiKeyText(): NewKeyText {
  const letters = [...randomBytes(PREFIX_LENGTH)].map((byte) => PREFIX_LETTERS[byte % PREFIX_LETTERS.length]);
  const prefix = letters.join("");
  return { prefix, text: `ssk_${prefix}_${randomBytes(SECRET_BYTES).toString("base64url")}` };
}

/** The prefix of a text in the form of a key; null for anything else. */
export function prefixOf(text: string): string | null {
  return FORM.exec(text)?.[1] ?? null;
}

/** What is kept of a key. Its secret is random, so a plain hash cannot be guessed. */
export function hashApiKey(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
