import { hash, verify } from "@node-rs/argon2";
import { isDjangoHash, verifyDjangoHash } from "./django-hash.ts";

/** Argon2id (2) with 32 MiB and two passes: about 20 ms on the machines of 2026. Half of that memory is what is asked at least. */
const COST = { algorithm: 2, memoryCost: 32_768, timeCost: 2, parallelism: 1 } as const;
const OURS = "$argon2id$v=19$m=32768,t=2,p=1$";
/** Of a password that nobody has: compared with when there is no account, so that its absence costs the same time. */
const NOBODYS = `${OURS}c21hcnRzdXBwb3J0LW5vYm9keQ$DSthE10e0BvtWGdwb5U6aW89TbHOb55/lQcALi0r3LM`;

export type PasswordVerdict = {
  isRight: boolean;
  /** The right password, but kept in an older or a cheaper form: hash it anew. */
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
