import { hash, verify } from "@node-rs/argon2";
import { isDjangoHash, verifyDjangoHash } from "./django-hash.ts";

/** Argon2id (2) with 19 MiB and two passes: about 20 ms. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const OURS = "$argon2id$v=19$m=19456,t=2,p=1$";
/** Of a password that nobody has: compared with when there is no account, so that its absence costs the same time. */
const NOBODYS = `${OURS}c21hcnRzdXBwb3J0LW5vYm9keQ$jM4pUPtyrKWwJkzPzYnLjGxO6ciS5uK0fbsGbhWMWzE`;

export type PasswordVerdict = {
  isRight: boolean;
  /** The right password, but kept in an older form: hash it anew. */
  isOutdated: boolean;
};

/** Hashes a password for keeping. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * Compares a password with what is kept; null, of an unknown or unfinished account, is wrong and takes as long as a wrong
 * password. Hashes of older desks in Django's form are understood (they cost what they cost) and said to be outdated.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<PasswordVerdict> {
  if (stored !== null && isDjangoHash(stored)) {
    return { isRight: await verifyDjangoHash(stored, password), isOutdated: true };
  }
  const isRight = await verify(stored ?? NOBODYS, password);
  return { isRight: isRight && stored !== null, isOutdated: stored !== null && !stored.startsWith(OURS) };
}
