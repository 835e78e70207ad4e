import { expect, it } from "vitest";
import { judgeEmail } from "./judge-email.ts";
import type { Provider } from "./provider.ts";

const say = (preset: Provider["preset"], claims: Record<string, unknown>, emailDomains: string[] = []) => {
  const judged = judgeEmail({ preset, emailDomains } as unknown as Provider, { sub: "1", ...claims });
  return "email" in judged ? judged.email : judged.refusal;
};
const mine = "ana@company.test";

it.each([
  ["other", { email: "Ana@Company.test", email_verified: true }, [], mine],
  ["other", { email: mine, email_verified: "true" }, [], mine],
  ["other", { email: mine }, [], "email_unverified"],
  ["other", { email: mine, email_verified: 1 }, [], "email_unverified"],
  ["other", { email: mine, email_verified: true }, ["other.test"], "domain_refused"],
  ["other", { email: "ana@sub.company.test", email_verified: true }, ["company.test"], "domain_refused"],
  ["other", { email: "ana@company.test@evil.test", email_verified: true }, ["company.test"], "email_missing"],
  ["other", { preferred_username: mine, email_verified: true }, [], "email_missing"],
  ["google", { email: mine, email_verified: true, hd: "company.test" }, [], mine],
  ["google", { email: mine, email_verified: true }, ["company.test"], "email_unverified"],
  ["google", { email: mine, email_verified: true, hd: "evil.test" }, ["company.test"], "email_unverified"],
  ["google", { email: "ana@gmail.com", email_verified: true }, [], "ana@gmail.com"],
  ["google", { email: "ana@gmail.com", email_verified: true }, ["company.test"], "domain_refused"],
  ["google", { email: mine, email_verified: false, hd: "company.test" }, [], "email_unverified"],
  ["entra", { email: mine }, ["company.test"], mine],
  ["entra", { email: mine, email_verified: false }, ["company.test"], "email_unverified"],
  ["entra", { email: "ana@evil.test" }, ["company.test"], "email_unverified"],
  ["entra", { email: "ana@evil.test", xms_edov: true }, ["company.test"], "domain_refused"],
] as const)("by %s, %j in %j is %s", (preset, claims, domains, expected) => {
  expect(say(preset, claims, [...domains])).toBe(expected);
});
