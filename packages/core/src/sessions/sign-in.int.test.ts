import { pbkdf2Sync } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { makeAccount, makeOrganization, openTestCore, signedIn } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { hashPassword } from "../accounts/password-hash.ts";
import { signIn } from "./sign-in.ts";

const core = await openTestCore();
const organization = await makeOrganization(core);
const PASSWORD = "three quiet carabaos";
const passwordHash = await hashPassword(PASSWORD);
const DJANGO_DIGEST = pbkdf2Sync(PASSWORD, "NaCl", 20_000, 32, "sha256").toString("base64");
const CHEAPER_HASH = await hash(PASSWORD, { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
afterAll(() => core.close());

const origin = { requestId: "r", address: "10.1.1.1", userAgent: "Firefox" };
const ctx = { core, now: new Date(), origin };
const person = (given = {}) => makeAccount(core, { organizationId: organization.id, passwordHash, ...given });

describe("signing in", () => {
  it("begins a session that is written down", async () => {
    const { id, email } = await person({ firstName: "Maria", lastName: "Santos", role: "coordinator" });
    const begun = signedIn(await signIn(ctx, { email: email.toUpperCase(), password: PASSWORD }));
    expect(begun).toMatchObject({
      person: { kind: "person", id, organizationId: organization.id, role: "coordinator" },
      epoch: 0,
      user: { id, email, name: "Maria Santos", role: "coordinator", hasPhoto: false },
    });
    const session = await core.database.prisma.session.findUniqueOrThrow({ where: { id: begun.person.sessionId } });
    expect(session).toMatchObject({ accountId: id, address: "10.1.1.1", userAgent: "Firefox", revokedAt: null });
    expect(session.tokenHash).not.toContain(begun.refreshToken);
    const account = await core.database.prisma.account.findUniqueOrThrow({ where: { id } });
    expect(account.lastSignInAt).toEqual(ctx.now);
    expect(await core.database.prisma.auditEntry.findMany({ where: { subjectId: session.id } })).toMatchObject([
      { action: "session.started", actorId: id, address: "10.1.1.1" },
    ]);
  });

  it.each([
    ["an unknown e-mail", async () => ({ email: "nobody@company.test", password: PASSWORD })],
    ["a wrong password", async () => ({ email: (await person()).email, password: "wrong" })],
    [
      "an account that was only invited",
      async () => ({ email: (await person({ status: "invited", passwordHash: null })).email, password: PASSWORD }),
    ],
  ])("refuses %s in the same words", async (_, body) => {
    await expect(signIn(ctx, await body())).rejects.toMatchObject({
      code: "wrong_credentials",
      message: "E-mail and password do not match.",
    });
  });

  it.each([
    ["pending", "account_pending"],
    ["deactivated", "account_deactivated"],
  ] as const)("tells the owner of a %s account, and nobody else, what hinders it", async (status, code) => {
    const { email } = await person({ status });
    await expect(signIn(ctx, { email, password: PASSWORD })).rejects.toMatchObject({ code });
    await expect(signIn(ctx, { email, password: "wrong" })).rejects.toMatchObject({ code: "wrong_credentials" });
  });

  it("refuses demo accounts in a real desk and takes them in a demo", async () => {
    const { email } = await person({ isDemo: true });
    await expect(signIn(ctx, { email, password: PASSWORD })).rejects.toMatchObject({ code: "demo_account_refused" });
    await expect(
      signIn({ ...ctx, core: { ...core, isDemo: true } }, { email, password: PASSWORD }),
    ).resolves.toBeDefined();
  });

  it.each([
    ["of an older desk", `pbkdf2_sha256$20000$NaCl$${DJANGO_DIGEST}`],
    ["that is cheaper to guess", CHEAPER_HASH],
  ])("accepts a hash %s once, and keeps its own from then on", async (_, passwordHash) => {
    const { id, email } = await person({ passwordHash });
    await expect(signIn(ctx, { email, password: "wrong" })).rejects.toMatchObject({ code: "wrong_credentials" });
    await signIn(ctx, { email, password: PASSWORD });
    const { passwordHash: kept } = await core.database.prisma.account.findUniqueOrThrow({ where: { id } });
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=32768,t=2,p=1\$/);
    await expect(signIn(ctx, { email, password: PASSWORD })).resolves.toMatchObject({ person: { id } });
  });

  it.each(["pbkdf2_sha256$", "pbkdf2_sha256$0$a$b", "pbkdf2_sha256$999999999$a$YQ==", "md5$a$b", "!unusable"])(
    "takes no password for the hash %s",
    async (broken) => {
      const { email } = await person({ passwordHash: broken });
      await expect(signIn(ctx, { email, password: PASSWORD })).rejects.toBeDefined();
    },
  );

  it("does not count right passwords", async () => {
    const { email } = await person();
    // From a place of their own: those of the other tests count where they were tried.
    const elsewhere = { ...ctx, origin: { ...origin, address: "10.1.1.40" } };
    for (let round = 0; round < 40; round += 1) await signIn(elsewhere, { email, password: PASSWORD });
  });

  it("takes as long for an unknown e-mail as for a wrong password", async () => {
    const { email } = await person();
    const timeOf = async (guessed: string, round: number) => {
      const from = performance.now();
      // An hour apart, so that none has to wait.
      const then = { ...ctx, now: new Date(ctx.now.getTime() + round * 3_600_000) };
      await signIn(then, { email: guessed, password: "wrong" }).catch(() => undefined);
      return performance.now() - from;
    };
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    // In turn, so that a busy machine meets both alike.
    for (let round = 0; round < 25; round += 1) {
      times.known.push(await timeOf(email, round));
      times.unknown.push(await timeOf("no.one@company.test", round));
    }
    const median = (sample: number[]) => sample.sort((a, b) => a - b)[12] ?? 0;
    const [known, unknown] = [median(times.known), median(times.unknown)];
    expect(unknown / known).toBeGreaterThan(0.6);
    expect(unknown / known).toBeLessThan(1.6);
  });
});
