import {
  makeAccount,
  makeOrganization,
  openTestCore,
  signedIn,
  type TestAccount,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { refreshSession } from "../sessions/refresh-session.ts";
import { signIn } from "../sessions/sign-in.ts";
import { lookUpPasswordReset } from "./look-up-password-reset.ts";
import { hashPassword } from "./password-hash.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";
import { passwordResetLink } from "./reset-token.ts";

const core = await openTestCore();
const organization = await makeOrganization(core, { isDefault: true });
const OLD = "three quiet carabaos";
const NEW = "four loud tamaraws";
const passwordHash = await hashPassword(OLD);
afterAll(() => core.close());

const { prisma } = core.database;
const START = Date.parse("2026-11-21T08:00:00Z");
const at = (seconds: number, address = "10.0.0.1") => ({
  core,
  now: new Date(START + seconds * 1000),
  origin: { requestId: "r", address, userAgent: "" },
});
const person = (given = {}) => makeAccount(core, { organizationId: organization.id, passwordHash, ...given });
const invalid = { code: "token_invalid" };

/** Asks for a link and takes the token from the mail that would go out. */
async function ask({ id, email }: TestAccount, ctx = at(0)): Promise<string> {
  expect(await requestPasswordReset(ctx, { email })).toEqual({ status: "accepted" });
  const event = await prisma.outboxEvent.findFirstOrThrow({
    where: { subjectId: id, type: "account.password_reset_requested" },
    orderBy: { eventSeq: "desc" },
  });
  const { tokenId } = event.payload as { tokenId: string };
  return new URL(passwordResetLink(core, tokenId)).hash.slice("#token=".length);
}

describe("a forgotten password", () => {
  it("is set anew by the link, which ends every session and tells the owner", async () => {
    const me = await person({ firstName: "Maria", lastName: "Santos" });
    const before = signedIn(await signIn(at(0), { email: me.email, password: OLD }));
    const token = await ask(me);
    expect(await lookUpPasswordReset(at(60), { token })).toEqual({
      email: me.email,
      firstName: "Maria",
      lastName: "Santos",
    });
    await resetPassword(at(60), { token, password: NEW });
    await expect(refreshSession(at(61), before.refreshToken)).rejects.toMatchObject({ code: "session_ended" });
    await expect(signIn(at(61), { email: me.email, password: OLD })).rejects.toMatchObject({
      code: "wrong_credentials",
    });
    await expect(signIn(at(61), { email: me.email, password: NEW })).resolves.toBeDefined();
    const events = await prisma.outboxEvent.findMany({ where: { subjectId: me.id }, orderBy: { eventSeq: "asc" } });
    expect(events.map(({ type, payload }) => [type, payload])).toMatchObject([
      ["account.password_reset_requested", { tokenId: expect.any(String) }],
      ["account.password_changed", { how: "reset" }],
    ]);
    const audit = await prisma.auditEntry.findMany({ where: { subjectId: me.id }, orderBy: { id: "asc" } });
    expect(audit.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ["account.password_reset_requested", "system"],
      ["account.password_changed", "person"],
    ]);
  });

  it("is set once by a link: of ten clicks side by side one counts", async () => {
    const token = await ask(await person());
    const clicks = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => resetPassword(at(1), { token, password: `${NEW} ${i}` })),
    );
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(resetPassword(at(2), { token, password: NEW })).rejects.toMatchObject(invalid);
    await expect(lookUpPasswordReset(at(2), { token })).rejects.toMatchObject(invalid);
  });

  it("is set for 30 minutes, by the last link only", async () => {
    const me = await person();
    const [first, second] = [await ask(me, at(0)), await ask(me, at(1))];
    await expect(lookUpPasswordReset(at(2), { token: first })).rejects.toMatchObject(invalid);
    await expect(lookUpPasswordReset(at(1800), { token: second })).resolves.toBeDefined();
    await expect(resetPassword(at(1801), { token: second, password: NEW })).rejects.toMatchObject(invalid);
  });

  it("is not set by a token of another kind or another hand, nor after the account was switched off", async () => {
    const me = await person();
    const token = await ask(me);
    const asInvitation = await prisma.accountToken.findFirstOrThrow({ where: { accountId: me.id } });
    const forged = [`${asInvitation.id}.${"A".repeat(43)}`, `${token}x`, token.slice(0, -1), "nonsense"];
    for (const other of forged) {
      await expect(resetPassword(at(1), { token: other, password: NEW })).rejects.toMatchObject(invalid);
    }
    await prisma.account.update({ where: { id: me.id }, data: { status: "deactivated" } });
    await expect(resetPassword(at(1), { token, password: NEW })).rejects.toMatchObject(invalid);
  });

  it("must be a good one, and a refusal leaves the link good", async () => {
    const token = await ask(await person({ lastName: "Magdalena" }));
    for (const password of ["password1", "magdalena-1"]) {
      await expect(resetPassword(at(1), { token, password })).rejects.toMatchObject({
        errors: [{ path: "password" }],
      });
    }
    await expect(resetPassword(at(1), { token, password: NEW })).resolves.toBeUndefined();
  });

  it("lets the person in who had to wait after wrong ones", async () => {
    const me = await person();
    for (let wrong = 0; wrong < 5; wrong += 1) {
      await signIn(at(0), { email: me.email, password: "wrong" }).catch(() => undefined);
    }
    await resetPassword(at(0), { token: await ask(me), password: NEW });
    await expect(signIn(at(0), { email: me.email, password: NEW })).resolves.toBeDefined();
  });

  it.each([
    ["a pending", { status: "pending" }],
    ["an invited", { status: "invited", passwordHash: null }],
    ["a deactivated", { status: "deactivated" }],
    ["a demo", { isDemo: true }],
  ])("of %s account gets no link, and the same answer", async (_, given) => {
    const { id, email } = await person(given);
    expect(await requestPasswordReset(at(0), { email })).toEqual({ status: "accepted" });
    expect(await prisma.accountToken.count({ where: { accountId: id } })).toBe(0);
    expect(await prisma.outboxEvent.count({ where: { subjectId: id } })).toBe(0);
  });

  it("is mailed in a demo to whoever registered there, and not to the accounts of its sign-in page", async () => {
    const demo = { ...core, isDemo: true };
    const oneClick = await person({ isDemo: true, email: "employee@smartsupport.example" });
    await requestPasswordReset({ ...at(0), core: demo }, { email: oneClick.email });
    expect(await prisma.outboxEvent.count({ where: { subjectId: oneClick.id } })).toBe(0);
    const registered = await person({ isDemo: true, email: "ana@example.com" });
    const token = await ask(registered, { ...at(0), core: demo });
    // Good in the demo, where it was asked for, and nowhere else.
    await expect(resetPassword(at(1), { token, password: NEW })).rejects.toMatchObject(invalid);
    await resetPassword({ ...at(1), core: demo }, { token, password: NEW });
    const signingIn = signIn({ ...at(2), core: demo }, { email: registered.email, password: NEW });
    await expect(signingIn).resolves.toBeDefined();
  });

  it("is asked for five times an hour from one place, known e-mail or not, and then still from another", async () => {
    const { email } = await person();
    for (const asked of [email, "ghost@company.test"]) {
      for (let count = 0; count < 5; count += 1) await requestPasswordReset(at(0), { email: asked });
      await expect(requestPasswordReset(at(0), { email: asked })).rejects.toMatchObject({ code: "too_many_requests" });
      await expect(requestPasswordReset(at(0, "10.0.0.2"), { email: asked })).resolves.toBeDefined();
    }
  });
});
