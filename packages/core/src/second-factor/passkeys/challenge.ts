import { randomBytes } from "node:crypto";
import { newId } from "@smartsupport/database";
import type { AnonymousCtx, Core } from "../../context.ts";
import { CoreError } from "../../core-error.ts";

/** What a device is asked to sign for. An answer to one question is none to another. */
export type ChallengePurpose = "add" | "second-factor" | "set-up" | "sign-in" | "proof";

const LIFETIME_MS = 5 * 60_000;

/** Something new to sign, good once and for five minutes. `accountId` is null while nobody has said who they are. */
export async function newChallenge(
  { core, now }: AnonymousCtx,
  purpose: ChallengePurpose,
  accountId: string | null,
): Promise<{ challengeId: string; bytes: Uint8Array<ArrayBuffer> }> {
  const bytes = new Uint8Array(randomBytes(32));
  const challengeId = newId();
  const expiresAt = new Date(now.getTime() + LIFETIME_MS);
  const challenge = Buffer.from(bytes).toString("base64url");
  await core.database.prisma.passkeyChallenge.create({
    data: { id: challengeId, purpose, accountId, challenge, expiresAt },
  });
  return { challengeId, bytes };
}

/** Uses a challenge up, whatever comes of it. One that is unknown, over or meant otherwise is `token_invalid`. */
export async function takeChallenge(
  { core, now }: AnonymousCtx,
  purpose: ChallengePurpose,
  accountId: string | null,
  challengeId: string,
): Promise<string> {
  const { prisma } = core.database;
  const row = await prisma.passkeyChallenge.findFirst({ where: { id: challengeId, purpose, accountId } });
  const { count } = await prisma.passkeyChallenge.deleteMany({ where: { id: challengeId, purpose, accountId } });
  if (row === null || count === 0 || row.expiresAt <= now) {
    throw new CoreError("token_invalid", { detail: "This took too long. Please try again." });
  }
  return row.challenge;
}

/** Forgets challenges that nobody answered. Returns how many. */
export async function purgeChallenges({ database: { prisma } }: Core, now: Date): Promise<number> {
  return (await prisma.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } })).count;
}
