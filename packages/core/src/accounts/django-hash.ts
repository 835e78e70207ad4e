import { pbkdf2, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(pbkdf2);
const FORM = /^pbkdf2_sha256\$(\d{1,8})\$([^$]+)\$([A-Za-z0-9+/]+={0,2})$/;
const MAX_ITERATIONS = 10_000_000;

/** Whether a stored hash has the form that Django writes: `pbkdf2_sha256$iterations$salt$hash`. */
export function isDjangoHash(stored: string): boolean {
  return stored.startsWith("pbkdf2_sha256$");
}

/** Compares a password with a hash in Django's form, in constant time. A malformed hash matches nothing. */
export async function verifyDjangoHash(stored: string, password: string): Promise<boolean> {
  const [, iterations, salt, hash] = FORM.exec(stored) ?? [];
  if (iterations === undefined || salt === undefined || hash === undefined) return false;
  const count = Number(iterations);
  if (count < 1 || count > MAX_ITERATIONS) return false;
  const expected = Buffer.from(hash, "base64");
  const actual = await derive(password, salt, count, expected.length, "sha256");
  return timingSafeEqual(actual, expected);
}
