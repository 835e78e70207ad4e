import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { getMe, listAccounts } from "@smartsupport/contracts";
import { makeAccount, makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";

const api = await openTestApi();
const { id: organizationId } = await makeOrganization(api.core);
const foreign = await makeOrganization(api.core);
const employee = await makeAccount(api.core, { organizationId });
const coordinator = await makeAccount(api.core, { organizationId, role: "coordinator" });
const { accessTokens } = api.core.keyring;
afterAll(() => api.close());

const now = Math.floor(Date.now() / 1000);
const claims = {
  sub: employee.id,
  org: organizationId,
  role: employee.role,
  sid: employee.actor.sessionId,
  epoch: 0,
  aud: "smartsupport",
  iat: now,
  exp: now + 900,
};
const header = { alg: "HS256", typ: "at+jwt" };
const part = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const signed = (head: object, payload: unknown, key: Buffer | string = accessTokens, hash = "sha256") => {
  const words = `${part(head)}.${part(payload)}`;
  return `${words}.${createHmac(hash, key).update(words).digest("base64url")}`;
};
const [, ourPayload = "", ourSignature = ""] = api.tokenOf(employee).split(".");
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const publicPem = rsa.publicKey.export({ type: "spki", format: "pem" }).toString();
const byRsa = () => {
  const words = `${part({ alg: "RS256", typ: "at+jwt" })}.${part(claims)}`;
  return `${words}.${sign("sha256", Buffer.from(words), rsa.privateKey).toString("base64url")}`;
};

const FORGED: [string, string][] = [
  ...["none", "None", "NONE", "nOnE", ""].map((alg): [string, string] => [
    `the algorithm “${alg}” and no signature`,
    `${part({ ...header, alg })}.${part(claims)}.`,
  ]),
  ["the algorithm “none” and our signature", `${part({ ...header, alg: "none" })}.${ourPayload}.${ourSignature}`],
  ["no algorithm named", signed({ typ: "at+jwt" }, claims)],
  ["HS384", signed({ ...header, alg: "HS384" }, claims, accessTokens, "sha384")],
  ["HS512", signed({ ...header, alg: "HS512" }, claims, accessTokens, "sha512")],
  ["RS256 and a key of its own", byRsa()],
  ["HS256 with a public key as the secret", signed(header, claims, publicPem)],
  ["RS256 named over HS256", signed({ ...header, alg: "RS256" }, claims)],
  ["an empty key", signed(header, claims, "")],
  ["a guessed key", signed(header, claims, "secret")],
  ["the key for links to files", signed(header, claims, api.core.keyring.fileLinks)],
  ["the key for digests", signed(header, claims, api.core.keyring.digests)],
  ["a key that it brings along", signed({ ...header, jwk: { kty: "oct", k: part("mine") } }, claims, "mine")],
  ["a key to be fetched", signed({ ...header, jku: "https://evil.test/keys", kid: "1" }, claims, "mine")],
  ["a path as the key's name", signed({ ...header, kid: "../../../../dev/null" }, claims, "")],
  ["SQL as the key's name", signed({ ...header, kid: "x' UNION SELECT 'mine" }, claims, "mine")],
  ["no signature", `${part(header)}.${part(claims)}.`],
  ["a signature cut short", `${part(header)}.${ourPayload}.${ourSignature.slice(0, -4)}`],
  ["claims changed under our signature", `${part(header)}.${part({ ...claims, role: "admin" })}.${ourSignature}`],
  ["its time over", signed(header, { ...claims, exp: now - 1 })],
  ["no end", signed(header, { ...claims, exp: undefined })],
  ["an end that is no number", signed(header, { ...claims, exp: "2999-01-01" })],
  ["its time to come", signed(header, { ...claims, nbf: now + 600 })],
  ["another audience", signed(header, { ...claims, aud: "elsewhere" })],
  ["no audience", signed(header, { ...claims, aud: undefined })],
  ["another type", signed({ ...header, typ: "JWT" }, claims)],
  ["the type of an identity token", signed({ ...header, typ: "id+jwt" }, claims)],
  ["no type", signed({ alg: "HS256" }, claims)],
  ["no session", signed(header, { ...claims, sid: undefined })],
  ["an unknown role", signed(header, { ...claims, role: "root" })],
  ["several roles", signed(header, { ...claims, role: ["admin"] })],
  ["SQL as the person", signed(header, { ...claims, sub: "' OR 1=1 --" })],
  ["a list for claims", signed(header, [claims])],
  ["no claims", signed(header, "null")],
  ["claims that are no JSON", signed(header, "{")],
  ["four parts", `${api.tokenOf(employee)}.x`],
  ["two parts", `${part(header)}.${ourPayload}`],
  ["a text of 4,000 letters", "x".repeat(4000)],
];

describe("a forged token", () => {
  it.each(FORGED)("with %s is refused", async (_, token) => {
    const { problem, text, headers } = await api.client.call(getMe, { token });
    expect(problem).toMatchObject({ status: 401, code: "unauthenticated" });
    expect(headers["www-authenticate"]).toBe("Bearer");
    // The refusal says nothing of why.
    expect(text).not.toMatch(/signature|algorithm|expired|audience|secret/i);
  });

  it("is told from ours by nothing but these: one made like ours is accepted", async () => {
    expect((await api.client.call(getMe, { token: signed(header, claims) })).status).toBe(200);
  });
});

describe("a token of ours with other words in it, as only the key's owner could make it", () => {
  it.each([
    ["another organization", { org: foreign.id }],
    ["somebody else's session", { sid: coordinator.actor.sessionId }],
    ["somebody else's name", { sub: coordinator.id }],
    ["an older epoch", { epoch: 1 }],
  ])("with %s opens nothing", async (_, changed) => {
    const answer = await api.client.call(getMe, { token: signed(header, { ...claims, ...changed }) });
    expect([401, 404]).toContain(answer.status);
    expect(answer.text).not.toContain(coordinator.email);
  });

  it("with another organization lists nobody of it", async () => {
    const token = signed(header, {
      ...claims,
      sub: coordinator.id,
      sid: coordinator.actor.sessionId,
      role: "coordinator",
      org: foreign.id,
    });
    const theirs = await makeAccount(api.core, { organizationId: foreign.id });
    expect((await api.client.call(listAccounts, { token })).text).not.toContain(theirs.id);
  });
});
