import { createHmac, randomInt } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import { newId, type Tx } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import type { Keyring } from "../keyring.ts";

const COUNT = 10;
const LENGTH = 10;
/** Without letters that are taken for digits. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;

type Owner = { id: string; organizationId: string };

/** Replaces whatever codes a person had by ten new ones. They are answered here and can never be read again. */
export async function replaceRecoveryCodes(tx: Tx, { core, now }: AnonymousCtx, owner: Owner): Promise<string[]> {
  const { id: accountId, organizationId } = owner;
  const codes = Array.from({ length: COUNT }, newCode);
  const digests = await Promise.all(codes.map((code) => recoveryDigest(core.keyring, accountId, code)));
  await tx.recoveryCode.deleteMany({ where: { organizationId, accountId } });
  const rows = digests.map((digest) => ({ id: newId(), organizationId, accountId, digest, createdAt: now }));
  await tx.recoveryCode.createMany({ data: rows });
  return codes;
}

/** The codes that come with somebody's first factor; null for whoever has some. */
export async function firstRecoveryCodes(tx: Tx, ctx: AnonymousCtx, owner: Owner): Promise<string[] | null> {
  const { id: accountId, organizationId } = owner;
  const has = await tx.recoveryCode.count({ where: { organizationId, accountId, usedAt: null } });
  return has > 0 ? null : replaceRecoveryCodes(tx, ctx, owner);
}

/** How a code is kept: as slow to guess as a password. One salt a person, so that one computation finds the row. */
export async function recoveryDigest(keyring: Keyring, accountId: string, code: string): Promise<string> {
  const salt = createHmac("sha256", keyring.recoveryCodes).update(accountId).digest().subarray(0, SALT_BYTES);
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return (await hashRaw(plain, { ...COST, salt })).toString("base64url");
}

/** Uses a code up. False when it is none of this person's, or was used before. */
export async function takeRecoveryCode(tx: Tx, owner: Owner, digest: string, now: Date): Promise<boolean> {
  const where = { organizationId: owner.organizationId, accountId: owner.id, digest, usedAt: null };
  const { count } = await tx.recoveryCode.updateMany({ where, data: { usedAt: now } });
  return count === 1;
}

function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}
