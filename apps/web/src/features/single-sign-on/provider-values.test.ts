import type { SsoProvider } from "@smartsupport/contracts";
import { expect, test } from "vitest";
import { checkProvider, providerBody, providerValues } from "./provider-values.ts";

const saved: SsoProvider = {
  preset: "other",
  name: "Meridian",
  issuer: "https://login.meridian.example",
  clientId: "desk",
  isPrivateHostAllowed: true,
  roleClaim: "groups",
  roleMap: [{ word: "Desk", role: "coordinator" }],
  departmentClaim: null,
  departmentMap: [],
  emailDomains: ["meridian.example", "meridian.ph"],
  newPeople: "approved",
  isEnabled: true,
  arePasswordsOff: false,
  breakGlassId: null,
  isTested: true,
  testedAt: null,
};

test("what was saved comes back as it was, without a secret", () => {
  const { isEnabled, arePasswordsOff, breakGlassId, isTested, testedAt, ...fields } = saved;
  expect(providerBody(providerValues(saved))).toEqual(fields);
});

test("domains may be typed with commas or spaces, and a wrong one is said at their field", () => {
  const values = { ...providerValues(saved), emailDomains: "a.com,  b.com; c" };
  expect(providerBody(values).emailDomains).toEqual(["a.com", "b.com", "c"]);
  expect(checkProvider(values)).toEqual([{ path: "emailDomains", message: expect.any(String) }]);
});

test("only an own provider may lie in the own network", () => {
  expect(providerBody({ ...providerValues(saved), preset: "google" }).isPrivateHostAllowed).toBe(false);
});

test("without a claim no words of it are kept", () => {
  expect(providerBody({ ...providerValues(saved), roleClaim: " " })).toMatchObject({ roleClaim: null, roleMap: [] });
});
