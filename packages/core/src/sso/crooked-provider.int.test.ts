import {
  ctxOf,
  makeAccount,
  makeOrganization,
  openTestCore,
  type TestAccount,
  type TestOrganization,
} from "@smartsupport/testing/factories";
import type { Twist } from "@smartsupport/testing/provider";
import { type CrookedProvider, openCrookedProvider } from "@smartsupport/testing/provider";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AnonymousCtx } from "../context.ts";
import { refreshSession } from "../sessions/refresh-session.ts";
import { ATTEMPT_LIFETIME_MS, purgeSsoAttempts } from "./attempt.ts";
import { type CameBack, comeBack } from "./come-back.ts";
import { goToProvider } from "./go-to-provider.ts";
import { saveSingleSignOn } from "./save-single-sign-on.ts";

const core = await openTestCore();
const { prisma } = core.database;
const ANA = { sub: "ana", email: "ana@company.test", email_verified: true, given_name: "Ana", family_name: "Cruz" };
const at = (host: string, now = new Date()): AnonymousCtx => ({
  core,
  now,
  origin: { requestId: "r", address: "127.0.0.1", userAgent: "test", host },
});
const here = (now?: Date) => at("desk.here.test", now);

let provider: CrookedProvider;
let other: CrookedProvider;
let home: TestOrganization;
let foreign: TestOrganization;
let admin: TestAccount;

beforeAll(async () => {
  provider = await openCrookedProvider(ANA);
  other = await openCrookedProvider(ANA);
  home = await makeOrganization(core, { hosts: ["desk.here.test"], isDefault: true });
  foreign = await makeOrganization(core, { hosts: ["desk.there.test"] });
  admin = await connect(home, provider);
  await connect(foreign, other);
  await makeAccount(core, { organizationId: home.id, email: ANA.email });
});
afterAll(async () => {
  await provider.close();
  await other.close();
  await core.close();
});
beforeEach(() => provider.twist({}));

async function connect({ id: organizationId }: TestOrganization, { issuer }: CrookedProvider): Promise<TestAccount> {
  const boss = await makeAccount(core, { organizationId, role: "admin" });
  await saveSingleSignOn(ctxOf(core, boss), { ...body(issuer), clientSecret: "secret" });
  await prisma.ssoProvider.update({ where: { organizationId }, data: { isEnabled: true } });
  return boss;
}
function body(issuer: string) {
  return {
    preset: "other" as const,
    name: "Meridian",
    issuer,
    clientId: "smartsupport",
    isPrivateHostAllowed: true,
    roleClaim: null,
    roleMap: [],
    departmentClaim: null,
    departmentMap: [],
    emailDomains: [],
    newPeople: "pending" as const,
  };
}

/** There and back, with whatever the way back is to say otherwise. */
async function come(query: Record<string, string> = {}, { there = here(), back = here() } = {}): Promise<CameBack> {
  const way = await goToProvider(there, "/tickets");
  if (way === null) throw new Error("The provider is off.");
  const url = provider.sendBack(way.url, query);
  return comeBack(back, { query: url.searchParams, browserSecret: way.browserSecret });
}
const sessions = () => prisma.session.count({ where: { account: { email: ANA.email } } });

it("lets in whom an honest provider means", async () => {
  expect(await come()).toMatchObject({ kind: "signed-in", to: "/tickets", signedIn: { user: { email: ANA.email } } });
});

it("asks nobody for a second factor who was at the provider, now or at the next refresh", async () => {
  await prisma.organization.update({ where: { id: home.id }, data: { secondFactorRoles: ["employee"] } });
  const came = await come();
  if (came.kind !== "signed-in") throw new Error("Nobody came in.");
  await expect(refreshSession(here(), came.signedIn.refreshToken)).resolves.toMatchObject({
    user: { email: ANA.email },
  });
  await prisma.organization.update({ where: { id: home.id }, data: { secondFactorRoles: [] } });
});

const seconds = (from: number) => Math.floor(Date.now() / 1000) + from;
const LIES: [name: string, twist: Twist][] = [
  ["another nonce", { claims: { nonce: "another" } }],
  ["no nonce", { claims: { nonce: undefined } }],
  ["another audience", { claims: { aud: "another-client" } }],
  ["several audiences and another authorized party", { claims: { aud: ["smartsupport", "x"], azp: "x" } }],
  ["no audience", { claims: { aud: undefined } }],
  ["a statement that has expired", { claims: { iat: seconds(-900), exp: seconds(-600) } }],
  ["a statement without an end", { claims: { exp: undefined } }],
  ["a statement of tomorrow", { claims: { nbf: seconds(86_400) } }],
  ["a foreign issuer", { claims: { iss: "https://evil.test" } }],
  ["no issuer", { claims: { iss: undefined } }],
  ["nobody", { claims: { sub: undefined } }],
  ["an empty subject", { claims: { sub: "" } }],
  ["another key", { isForged: true }],
  ["no signature", { alg: "none" }],
  ["a signature by a shared key", { alg: "HS256" }],
  ["no statement", { answer: (r) => r.setHeader("content-type", "application/json").end('{"access_token":"x"}') }],
  ["a page in place of a token", { answer: (r) => r.setHeader("content-type", "text/html").end("<h1>Hello</h1>") }],
  ["a redirect", { answer: (r) => r.writeHead(302, { location: "http://127.0.0.1:9/" }).end() }],
  ["an error", { answer: (r) => r.writeHead(500).end() }],
  ["megabytes", { answer: (r) => r.setHeader("content-type", "application/json").end("x".repeat(3_000_000)) }],
];

describe("a provider that lies", () => {
  it.each(LIES)("with %s opens nothing", async (_name, twist) => {
    const before = await sessions();
    provider.twist(twist);
    expect(await come()).toMatchObject({ kind: "refused", refusal: "failed", why: expect.any(String) });
    expect(await sessions()).toBe(before);
  });

  it.each([
    ["no e-mail", { email: undefined }, "email_missing"],
    ["something else than an e-mail", { email: "ana" }, "email_missing"],
    ["several e-mails", { email: ["ana@company.test"] }, "email_missing"],
    ["an e-mail that is not verified", { email_verified: false }, "email_unverified"],
    ["an e-mail of which it says nothing", { email_verified: undefined }, "email_unverified"],
    ["a word for verified", { email_verified: "yes" }, "email_unverified"],
  ])("and says %s links nobody", async (_name, claims, refusal) => {
    provider.twist({ claims: { sub: "stranger", ...claims } });
    expect(await come()).toMatchObject({ kind: "refused", refusal });
    expect(await prisma.ssoIdentity.count({ where: { subject: "stranger" } })).toBe(0);
    const entry = await prisma.auditEntry.findFirst({ where: { action: "sso.refused" }, orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ organizationId: home.id, data: { code: refusal } });
    expect(JSON.stringify(entry)).not.toContain("stranger");
  });

  it("and names somebody else's e-mail under a subject of its own takes no account that is linked", async () => {
    provider.twist({ claims: { sub: "somebody else" } });
    expect(await come()).toMatchObject({ kind: "refused", refusal: "taken" });
  });

  it("and names an admin's e-mail does not become the admin", async () => {
    provider.twist({ claims: { sub: "boss", email: admin.email } });
    expect(await come()).toMatchObject({ kind: "refused", refusal: "admin_unlinked" });
  });

  it("and names somebody of another organization gets nowhere, whatever that account is", async () => {
    const { email } = await makeAccount(core, { organizationId: foreign.id });
    provider.twist({ claims: { sub: "theirs", email } });
    expect(await come()).toMatchObject({ kind: "refused", refusal: "taken" });
    expect(await prisma.ssoIdentity.count({ where: { organizationId: foreign.id } })).toBe(0);
  });
});

describe("the way back", () => {
  it.each([
    ["another state", { state: "x".repeat(43) }],
    ["no state", { state: "" }],
  ])("with %s leads nowhere", async (_name, query) => {
    const asked = provider.tokensAsked();
    expect(await come(query)).toMatchObject({ kind: "refused", refusal: "expired" });
    expect(provider.tokensAsked()).toBe(asked);
  });

  it("from another issuer than the one that was gone to is not believed (mix-up)", async () => {
    expect(await come({ iss: other.issuer })).toMatchObject({ kind: "refused", refusal: "failed" });
  });

  it("is over after ten minutes, and forgotten", async () => {
    const late = new Date(Date.now() + ATTEMPT_LIFETIME_MS + 60_000);
    expect(await come({}, { back: here(late) })).toMatchObject({ kind: "refused", refusal: "expired" });
    await goToProvider(here(), "/");
    expect(await purgeSsoAttempts(core, new Date(late.getTime() + 60_000))).toBeGreaterThan(0);
    expect(await prisma.ssoAttempt.count()).toBe(0);
  });

  it("in another browser leads nowhere", async () => {
    const way = await goToProvider(here(), "/");
    const url = provider.sendBack(way?.url ?? "");
    for (const browserSecret of [null, "", "another"]) {
      expect(await comeBack(here(), { query: url.searchParams, browserSecret })).toMatchObject({ refusal: "expired" });
    }
  });

  it("is not believed once the configuration is another", async () => {
    const way = await goToProvider(here(), "/");
    const url = provider.sendBack(way?.url ?? "");
    await saveSingleSignOn(ctxOf(core, admin), { ...body(provider.issuer), emailDomains: ["company.test"] });
    const back = { query: url.searchParams, browserSecret: way?.browserSecret ?? null };
    expect(await comeBack(here(), back)).toMatchObject({ kind: "refused", refusal: "failed" });
    await saveSingleSignOn(ctxOf(core, admin), body(provider.issuer));
  });
});

describe("another organization", () => {
  it("has a provider of its own, and its people are not ours", async () => {
    const way = await goToProvider(at("desk.there.test"), "/");
    expect(way?.url.startsWith(other.issuer)).toBe(true);
    expect(new URL(way?.url ?? "").searchParams.get("redirect_uri")).toBe(
      "https://desk.there.test/api/v1/auth/oidc/callback",
    );
    const url = other.sendBack(way?.url ?? "");
    // The same person as ours, by the same words: their e-mail has an account here, so they get none there.
    const back = { query: url.searchParams, browserSecret: way?.browserSecret ?? null };
    expect(await comeBack(at("desk.there.test"), back)).toMatchObject({ kind: "refused", refusal: "taken" });
  });
});
