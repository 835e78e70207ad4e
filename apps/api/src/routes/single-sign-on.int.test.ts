import type { ResponseOf } from "@smartsupport/contracts";
import {
  getDesk,
  getMySingleSignOn,
  getSingleSignOn,
  linkSingleSignOn,
  login,
  refresh,
  saveSingleSignOn,
  switchSingleSignOn,
  testSingleSignOn,
} from "@smartsupport/contracts";
import { makeAccount, makeOrganization, type TestAccount } from "@smartsupport/testing/factories";
import { openProvider, type TestProvider, walkThrough } from "@smartsupport/testing/provider";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";
import { personAt, providerBody } from "../../test/sso-world.ts";
import { PASSWORD, PASSWORD_HASH } from "../../test/world.ts";

const COOKIE = "__Host-smartsupport-oidc";
const REDIRECT = "https://desk.test/api/v1/auth/oidc/callback";

const api = await openTestApi({ quotaFactor: 100 });
const { prisma } = api.core.database;
const home = await makeOrganization(api.core, { isDefault: true });
const { id: organizationId, departmentId } = home;
const make = (given: Parameters<typeof makeAccount>[1]) => makeAccount(api.core, { organizationId, ...given });

let provider: TestProvider;
let admin: TestAccount;

beforeAll(async () => {
  provider = await openProvider({
    redirectUri: REDIRECT,
    people: [
      personAt("new.here", { groups: ["Desk"], office: "Manila" }),
      personAt("known", { groups: ["Others"] }),
      personAt("boss"),
      personAt("left"),
      personAt("unverified", { email_verified: false }),
      personAt("elsewhere", { email: "ana@elsewhere.test" }),
      personAt("nameless", { name: "!!", email: "j.dela_cruz7@company.test" }),
    ],
  });
  admin = await make({ role: "admin", email: "boss@company.test", passwordHash: PASSWORD_HASH });
});
afterAll(async () => {
  await provider.close();
  await api.close();
});

/** What an admin asks for, with a token. */
const asAdmin = (more = {}) => ({ token: api.tokenOf(admin), ...more });
const cookieOf = (headers: Record<string, unknown>, name: string) =>
  [headers["set-cookie"] ?? []]
    .flat()
    .map((line) => String(line).split(";")[0] ?? "")
    .find((pair) => pair.startsWith(`${name}=`) && pair.length > name.length + 1);

const get = (url: URL | string, cookie?: string) => {
  const { pathname, search } = new URL(url, "https://desk.test");
  return api.app.inject({ url: pathname + search, headers: cookie ? { cookie } : {} });
};
/** To the provider, as somebody there, and back: what the desk answers. */
async function comeAs(sub: string | null, to = "/tickets") {
  const start = await get(`/api/v1/auth/oidc/start?to=${encodeURIComponent(to)}`);
  const back = await walkThrough(String(start.headers.location), sub);
  return get(back, cookieOf(start.headers, COOKIE));
}
const rules = () => ({
  ...providerBody(provider.issuer),
  departmentClaim: "office",
  departmentMap: [{ word: "Manila", departmentId }],
  newPeople: "approved" as const,
});
async function testAs(sub: string | null): Promise<ResponseOf<typeof getSingleSignOn>["lastTest"]> {
  const { body, headers } = await api.client.send(testSingleSignOn, asAdmin());
  const { url } = body as ResponseOf<typeof testSingleSignOn>;
  const back = await walkThrough(url, sub);
  const answer = await get(back, cookieOf(headers, COOKIE));
  expect(answer.headers.location).toBe("/admin/sign-in?tested");
  const seen = await api.client.send(getSingleSignOn, asAdmin());
  return (seen.body as ResponseOf<typeof getSingleSignOn>).lastTest;
}

describe("an admin", () => {
  it("sets the provider up, and the secret is never shown again", async () => {
    const saved = await api.client.send(saveSingleSignOn, asAdmin({ body: rules() }));
    expect(saved.problem).toEqual({});
    expect(saved.body).toMatchObject({ redirectUri: REDIRECT, provider: { isEnabled: false, isTested: false } });
    expect(saved.text).not.toContain(provider.clientSecret);
    const { sealedSecret } = await prisma.ssoProvider.findFirstOrThrow();
    expect(sealedSecret).not.toContain(provider.clientSecret);
  });

  it("cannot switch on what was not tested", async () => {
    const refused = await api.client.send(switchSingleSignOn, asAdmin({ body: { isEnabled: true } }));
    expect(refused.problem).toMatchObject({ code: "invalid_input", errors: [{ path: "isEnabled" }] });
    expect((await get("/api/v1/auth/oidc/start")).headers.location).toBe("/sign-in");
  });

  it("tests, sees what the claims would become, and changes nothing", async () => {
    const before = await prisma.account.count();
    expect(await testAs("new.here")).toMatchObject({
      isGood: true,
      problem: null,
      wouldBe: { email: "new.here@company.test", name: "Ana Cruz", role: "coordinator", department: "IT" },
      claims: expect.arrayContaining([{ name: "groups", value: '["Desk"]' }]),
    });
    expect(await prisma.account.count()).toBe(before);
    expect(await prisma.ssoIdentity.count()).toBe(0);
  });

  it("is told in words why a test failed, and a failed one opens nothing", async () => {
    await api.client.send(saveSingleSignOn, asAdmin({ body: { ...rules(), emailDomains: ["other.test"] } }));
    expect(await testAs("new.here")).toMatchObject({ isGood: false, problem: expect.stringContaining("domains") });
    const wrong = { ...rules(), clientSecret: "not the secret" };
    await api.client.send(saveSingleSignOn, asAdmin({ body: wrong }));
    expect(await testAs("new.here")).toMatchObject({
      isGood: false,
      problem: expect.stringContaining("invalid_client"),
    });
    expect(await testAs(null)).toMatchObject({ isGood: false, problem: expect.stringContaining("cancelled") });
    const on = await api.client.send(switchSingleSignOn, asAdmin({ body: { isEnabled: true } }));
    expect(on.problem).toMatchObject({ code: "invalid_input" });
  });

  it("sees no test of another admin", async () => {
    const other = await make({ role: "admin" });
    const seen = await api.client.send(getSingleSignOn, { token: api.tokenOf(other) });
    expect(seen.body).toMatchObject({ lastTest: null });
  });

  it("switches on exactly what was tested", async () => {
    await api.client.send(saveSingleSignOn, asAdmin({ body: rules() }));
    await testAs("new.here");
    await api.client.send(saveSingleSignOn, asAdmin({ body: { ...rules(), newPeople: "pending" } }));
    const early = await api.client.send(switchSingleSignOn, asAdmin({ body: { isEnabled: true } }));
    expect(early.problem).toMatchObject({ code: "invalid_input" });
    await api.client.send(saveSingleSignOn, asAdmin({ body: rules() }));
    const on = await api.client.send(switchSingleSignOn, asAdmin({ body: { isEnabled: true } }));
    expect(on.body).toMatchObject({ provider: { isEnabled: true, isTested: true } });
    expect((await api.client.send(getDesk, {})).body).toMatchObject({
      singleSignOn: { name: "Meridian", arePasswordsOff: false },
    });
  });
});

describe("somebody new", () => {
  it("comes in at once when the admin decided so for the domain, with role and department", async () => {
    const came = await comeAs("new.here", "/desk/tickets?view=mine");
    expect(came.headers.location).toBe("/desk/tickets?view=mine");
    const cookie = cookieOf(came.headers, "__Host-smartsupport");
    const session = await api.client.send(refresh, { headers: { cookie: cookie ?? "" } });
    expect(session.body).toMatchObject({ user: { email: "new.here@company.test", role: "coordinator" } });
    const account = await prisma.account.findUniqueOrThrow({ where: { email: "new.here@company.test" } });
    expect(account).toMatchObject({ status: "active", departmentId, passwordHash: null, companyId: null });
    const actions = await prisma.auditEntry.findMany({ where: { subjectId: account.id }, select: { action: true } });
    expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(["sso.linked", "sso.signed_in"]));
    // The second time it is the same person.
    expect((await comeAs("new.here")).headers.location).toBe("/tickets");
    expect(await prisma.account.count({ where: { email: "new.here@company.test" } })).toBe(1);
  });

  it("waits for an admin where the admin wants that, and comes in after the approval", async () => {
    await api.client.send(saveSingleSignOn, asAdmin({ body: { ...rules(), newPeople: "pending" } }));
    expect((await comeAs("nameless")).headers.location).toBe("/sign-in?refused=account_pending");
    const account = await prisma.account.findUniqueOrThrow({ where: { email: "j.dela_cruz7@company.test" } });
    expect(account).toMatchObject({ status: "pending", firstName: "J dela cruz", lastName: "Colleague" });
    expect((await comeAs("nameless")).headers.location).toBe("/sign-in?refused=account_pending");
    await prisma.account.update({ where: { id: account.id }, data: { status: "active" } });
    expect((await comeAs("nameless")).headers.location).toBe("/tickets");
  });

  it.each([
    ["unverified", "email_unverified"],
    ["elsewhere", "domain_refused"],
  ])("is refused as %s: %s", async (sub, refusal) => {
    const before = await prisma.account.count();
    expect((await comeAs(sub)).headers.location).toBe(`/sign-in?refused=${refusal}`);
    expect(await prisma.account.count()).toBe(before);
  });

  it("may turn back at the provider", async () => {
    expect((await comeAs(null)).headers.location).toBe("/sign-in?refused=cancelled");
  });
});

describe("somebody of the desk", () => {
  it("is linked by the e-mail, and what others may have put on the account goes", async () => {
    const me = await make({ email: "known@company.test", passwordHash: PASSWORD_HASH });
    expect((await comeAs("known")).headers.location).toBe("/tickets");
    expect(await prisma.account.findUniqueOrThrow({ where: { id: me.id } })).toMatchObject({ passwordHash: null });
    const before = await prisma.session.findUniqueOrThrow({ where: { id: me.actor.sessionId } });
    expect(before.revokedAt).not.toBeNull();
    const old = await api.client.send(login, { body: { email: me.email, password: PASSWORD } });
    expect(old.problem).toMatchObject({ code: "wrong_credentials" });
    const told = await prisma.outboxEvent.findFirst({ where: { subjectId: me.id, type: "account.sso_linked" } });
    expect(told).toMatchObject({ payload: { hadPassword: true } });
  });

  it("loses and gets the roles that the provider decides about", async () => {
    const known = provider.people.find(({ sub }) => sub === "known");
    const roleOf = async () =>
      (await prisma.account.findUniqueOrThrow({ where: { email: "known@company.test" } })).role;
    if (known) known.groups = ["Desk"];
    await comeAs("known");
    expect(await roleOf()).toBe("coordinator");
    if (known) known.groups = [];
    await comeAs("known");
    expect(await roleOf()).toBe("employee");
  });

  it("is refused when switched off", async () => {
    await make({ email: "left@company.test", status: "deactivated" });
    expect((await comeAs("left")).headers.location).toBe("/sign-in?refused=account_deactivated");
  });
});

describe("an admin's account", () => {
  it("is never taken by the e-mail", async () => {
    expect((await comeAs("boss")).headers.location).toBe("/sign-in?refused=admin_unlinked");
    expect(await prisma.ssoIdentity.count({ where: { accountId: admin.id } })).toBe(0);
  });

  it("is linked on the profile, after the password", async () => {
    const wrong = await api.client.send(linkSingleSignOn, asAdmin({ body: { password: "a wrong one" } }));
    expect(wrong.problem).toMatchObject({ code: "wrong_credentials" });
    const { body, headers } = await api.client.send(linkSingleSignOn, asAdmin({ body: { password: PASSWORD } }));
    const back = await walkThrough((body as { url: string }).url, "boss");
    const answer = await get(back, cookieOf(headers, COOKIE));
    expect(answer.headers.location).toBe("/profile?linked");
    expect(cookieOf(answer.headers, "__Host-smartsupport")).toBeUndefined();
    expect((await api.client.send(getMySingleSignOn, asAdmin())).body).toEqual({ name: "Meridian", isLinked: true });
    expect((await comeAs("boss")).headers.location).toBe("/tickets");
    // Linking takes nothing away.
    const account = await prisma.account.findUniqueOrThrow({ where: { id: admin.id } });
    expect(account).toMatchObject({ role: "admin", passwordHash: PASSWORD_HASH });
  });

  it("is not linked with somebody whom the provider means by another account", async () => {
    const other = await make({ role: "admin", passwordHash: PASSWORD_HASH });
    const sent = await api.client.send(linkSingleSignOn, { token: api.tokenOf(other), body: { password: PASSWORD } });
    const back = await walkThrough((sent.body as { url: string }).url, "boss");
    expect((await get(back, cookieOf(sent.headers, COOKIE))).headers.location).toBe("/profile?refused=taken");
  });
});

describe("the way there and back", () => {
  it("needs the cookie of the browser that went, and is good once", async () => {
    const start = await get("/api/v1/auth/oidc/start");
    const cookie = cookieOf(start.headers, COOKIE);
    const flags = String([start.headers["set-cookie"]].flat()[0]);
    for (const flag of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=600"]) expect(flags).toContain(flag);
    const back = await walkThrough(String(start.headers.location), "new.here");
    expect((await get(back)).headers.location).toBe("/sign-in?refused=expired");
    // Used up by the try without it.
    expect((await get(back, cookie)).headers.location).toBe("/sign-in?refused=expired");
    const again = await get("/api/v1/auth/oidc/start");
    const good = await walkThrough(String(again.headers.location), "new.here");
    const foreign = cookieOf((await get("/api/v1/auth/oidc/start")).headers, COOKIE);
    expect((await get(good, foreign)).headers.location).toBe("/sign-in?refused=expired");
  });

  it("brings nobody in twice by the same code", async () => {
    const start = await get("/api/v1/auth/oidc/start");
    const cookie = cookieOf(start.headers, COOKIE);
    const back = await walkThrough(String(start.headers.location), "new.here");
    expect((await get(back, cookie)).headers.location).toBe("/");
    expect((await get(back, cookie)).headers.location).toBe("/sign-in?refused=expired");
    // Under a state of its own, the provider itself does not take the code again.
    const second = await get("/api/v1/auth/oidc/start");
    back.searchParams.set("state", new URL(String(second.headers.location)).searchParams.get("state") ?? "");
    const replayed = await get(back, cookieOf(second.headers, COOKIE));
    expect(replayed.headers.location).toBe("/sign-in?refused=failed");
    expect(cookieOf(replayed.headers, "__Host-smartsupport")).toBeUndefined();
  });

  it("leads to own pages only", async () => {
    for (const to of ["https://evil.test/", "//evil.test", "/\\evil.test", "/%09/evil.test\n", "/api/v1/me", "evil"]) {
      const came = await comeAs("new.here", to);
      expect(["/", "/%09/evil.test"], to).toContain(came.headers.location);
    }
  });

  it("leaves no code, state or token in the log", async () => {
    const start = await get("/api/v1/auth/oidc/start");
    const back = await walkThrough(String(start.headers.location), "new.here");
    await get(back);
    await get(back, cookieOf(start.headers, COOKIE));
    for (const secret of [back.searchParams.get("code"), back.searchParams.get("state"), provider.clientSecret]) {
      expect(api.log()).not.toContain(secret);
    }
  });
});
