import { makeAccount, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { hashPassword } from "../accounts/password-hash.ts";
import { purgeHits } from "../limits/count-hit.ts";
import { signIn } from "./sign-in.ts";

// What one place may try of all e-mails is looked at by itself, at the end.
const core = await openTestCore({ quotaFactor: 1000 });
const organization = await makeOrganization(core);
const PASSWORD = "three quiet carabaos";
const passwordHash = await hashPassword(PASSWORD);
afterAll(() => core.close());

const START = Date.parse("2026-11-21T08:00:00Z");
const HOME = "198.51.100.7";
const ELSEWHERE = "203.0.113.9";
const at = (seconds: number, address = HOME) => ({
  core,
  now: new Date(START + seconds * 1000),
  origin: { requestId: "r", address, userAgent: "Firefox" },
});
const person = () => makeAccount(core, { organizationId: organization.id, passwordHash });

/** The code of the refusal, with how long to wait; null when the person was let in. */
async function refusal(ctx: ReturnType<typeof at>, email: string, password: string) {
  return signIn(ctx, { email, password }).then(
    () => null,
    (error) => (error.facts.retryAfterS ? `${error.code} ${error.facts.retryAfterS}` : error.code),
  );
}

describe("guessing", () => {
  it("waits twice as long after every wrong password from the fifth on, 15 minutes at most, known e-mail or not", async () => {
    const { email } = await person();
    for (const guessed of [email, "ghost@company.test"]) {
      for (let wrong = 1; wrong <= 5; wrong += 1) {
        expect(await refusal(at(0), guessed, "wrong")).toBe("wrong_credentials");
      }
      let second = 0;
      for (const waitS of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
        expect(await refusal(at(second), guessed, "wrong")).toBe(`too_many_requests ${waitS}`);
        expect(await refusal(at(second + waitS - 0.5), guessed, PASSWORD)).toBe("too_many_requests 1");
        second += waitS;
        expect(await refusal(at(second), guessed, "wrong")).toBe("wrong_credentials");
      }
    }
  });

  it("looks at five passwords of a hundred tries side by side, and at one when the wait is over", async () => {
    const { email } = await person();
    const burst = async (second: number) => {
      const all = await Promise.all(Array.from({ length: 100 }, () => refusal(at(second), email, "wrong")));
      return all.filter((code) => code === "wrong_credentials").length;
    };
    expect(await burst(0)).toBe(5);
    expect(await burst(1)).toBe(1);
  });

  it("begins anew after the right password, and an hour after the last try", async () => {
    const { email } = await person();
    const wrong = (second: number) => refusal(at(second), email, "wrong");
    for (let count = 0; count < 5; count += 1) await wrong(0);
    expect(await refusal(at(1), email, PASSWORD)).toBeNull();
    for (let count = 0; count < 5; count += 1) expect(await wrong(1)).toBe("wrong_credentials");
    expect(await wrong(1)).toBe("too_many_requests 1");
    for (let count = 0; count < 5; count += 1) expect(await wrong(3602)).toBe("wrong_credentials");
  });

  it("from one place leaves the person alone everywhere else", async () => {
    const { email } = await person();
    for (let count = 0; count < 30; count += 1) await refusal(at(count, ELSEWHERE), email, "wrong");
    expect(await refusal(at(30, ELSEWHERE), email, PASSWORD)).toMatch(/^too_many_requests/);
    expect(await refusal(at(30), email, PASSWORD)).toBeNull();
  });

  it("from everywhere at once stops at 200, but not for a place they signed in from before", async () => {
    const { email } = await person();
    expect(await refusal(at(0), email, PASSWORD)).toBeNull();
    const machines = Array.from({ length: 200 }, (_, machine) => `192.0.2.${machine}`);
    const codes = await Promise.all(machines.map((machine) => refusal(at(1, machine), email, "wrong")));
    expect(new Set(codes)).toEqual(new Set(["wrong_credentials"]));
    expect(await refusal(at(1, ELSEWHERE), email, PASSWORD)).toMatch(/^too_many_requests \d+$/);
    expect(await refusal(at(1), email, PASSWORD)).toBeNull();
  });

  it("is forgotten when it is over", async () => {
    await refusal(at(0), "old@company.test", "wrong");
    expect(await core.database.prisma.signInRun.count()).toBeGreaterThan(0);
    await purgeHits(core, at(86_400).now);
    expect(await core.database.prisma.signInRun.count()).toBe(0);
  });
});

describe("a new device", () => {
  const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0";
  const NEWER_FIREFOX = FIREFOX.replaceAll("133.0", "140.0");
  const SAFARI =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/604.1";
  const DAY_S = 86_400;

  it("is told when neither name nor network were seen for 90 days, and not at the first sign-in ever", async () => {
    const me = await makeAccount(core, { organizationId: organization.id, passwordHash });
    await core.database.prisma.session.deleteMany({ where: { accountId: me.id } });
    const told = async (days: number, address: string, userAgent: string) => {
      const seen = () =>
        core.database.prisma.outboxEvent.count({ where: { subjectId: me.id, type: "account.new_device_seen" } });
      const before = await seen();
      const ctx = at(days * DAY_S, address);
      await signIn({ ...ctx, origin: { ...ctx.origin, userAgent } }, { email: me.email, password: PASSWORD });
      return (await seen()) > before;
    };
    expect(await told(0, HOME, FIREFOX)).toBe(false);
    expect(await told(1, "198.51.100.200", NEWER_FIREFOX)).toBe(false);
    expect(await told(2, HOME, SAFARI)).toBe(true);
    expect(await told(3, ELSEWHERE, FIREFOX)).toBe(true);
    expect(await told(91, HOME, SAFARI)).toBe(false);
    expect(await told(94, ELSEWHERE, FIREFOX)).toBe(true);
    const [event] = await core.database.prisma.outboxEvent.findMany({ where: { subjectId: me.id } });
    expect(Object.keys(event?.payload ?? {})).toEqual(["sessionId"]);
  });

  it("of whatever e-mails stops at 60 a minute from one place, and nowhere else", async () => {
    const strict = (second: number, address: string) => ({ ...at(second, address), core: { ...core, quotaFactor: 1 } });
    const place = "192.0.2.60";
    for (let count = 0; count < 60; count += 1) {
      expect(await refusal(strict(0, place), `ghost${count}@company.test`, "wrong")).toBe("wrong_credentials");
    }
    const { email } = await person();
    expect(await refusal(strict(0, place), email, PASSWORD)).toBe("too_many_requests 60");
    expect(await refusal(strict(0, "192.0.2.61"), email, PASSWORD)).toBeNull();
    expect(await refusal(strict(60, place), email, PASSWORD)).toBeNull();
  });
});
