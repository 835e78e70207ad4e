import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Keyring } from "../keyring.ts";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = "v1";

/** Seals a text for keeping: unreadable without the key, and any change to it is noticed. */
export function seal(keyring: Keyring, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyring.sealing, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${VERSION}.${sealed.toString("base64url")}`;
}

/** Opens what `seal` made. Throws when it was changed, or sealed with another key. */
export function unseal(keyring: Keyring, sealed: string): string {
  const [version, content = ""] = sealed.split(".", 2);
  const bytes = Buffer.from(content, "base64url");
  if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error("This is not a sealed secret.");
  const decipher = createDecipheriv(ALGORITHM, keyring.sealing, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString("utf8");
}
