import type { Role } from "@smartsupport/domain";
import { describe, expect, it } from "vitest";
import { mapClaims } from "./map-claims.ts";
import type { Provider } from "./provider.ts";

const provider = (change: Partial<Record<keyof Provider, unknown>> = {}) =>
  ({
    roleClaim: "groups",
    roleMap: [
      { word: "Desk", role: "coordinator" },
      { word: "Bosses", role: "admin" },
    ],
    departmentClaim: "office",
    departmentMap: [
      { word: "Cebu", departmentId: "2" },
      { word: "Manila", departmentId: "1" },
    ],
    ...change,
  }) as unknown as Provider;
const roleOf = (claims: Record<string, unknown>, present: Role, of = provider()) =>
  mapClaims(of, { sub: "1", ...claims }, present).role;

describe("the role", () => {
  it.each([
    [{ groups: ["Desk"] }, "employee", "coordinator"],
    [{ groups: "Desk" }, "employee", "coordinator"],
    [{ groups: ["Desk", "Bosses"] }, "employee", "admin"],
    [{ groups: ["desk"] }, "employee", "employee"],
    // What the provider gives it takes away, too; only by saying so.
    [{ groups: [] }, "coordinator", "employee"],
    [{ groups: ["Desk"] }, "admin", "coordinator"],
    [{}, "coordinator", "coordinator"],
    [{}, "admin", "admin"],
    [{ groups: { Desk: true } }, "employee", "employee"],
  ] as const)("by %j, of an %s, is %s", (claims, present, expected) => {
    expect(roleOf(claims, present)).toBe(expected);
  });

  it("is left to the admins where no word of the provider gives it", () => {
    const few = provider({ roleMap: [{ word: "Desk", role: "coordinator" }] });
    expect(roleOf({ groups: ["Desk"] }, "admin", few)).toBe("admin");
    expect(roleOf({ groups: [] }, "admin", few)).toBe("admin");
    expect(roleOf({ groups: ["Desk"] }, "admin", provider({ roleClaim: null }))).toBe("admin");
  });

  it("is not read from what every object has", () => {
    const odd = provider({ roleClaim: "constructor", roleMap: [{ word: "Object", role: "admin" }] });
    expect(roleOf({}, "employee", odd)).toBe("employee");
  });
});

it("takes the first named department", () => {
  const at = (office: unknown) => mapClaims(provider(), { sub: "1", office }, "employee").departmentId;
  expect(at("Manila")).toBe("1");
  expect(at(["Manila", "Cebu"])).toBe("2");
  expect(at("Davao")).toBeNull();
});

it.each([
  [{ given_name: "Ana", family_name: "Cruz" }, "Ana", "Cruz"],
  [{ name: "Ana Maria de la Cruz" }, "Ana", "Maria de la Cruz"],
  [{ name: "Björk" }, "Björk", "Colleague"],
  [{ given_name: "<b>Ana</b>", family_name: "O'Neil-Reyes 3rd" }, "b Ana b", "O'Neil-Reyes rd"],
  [{ given_name: 7, email: "j.dela_cruz7@company.test" }, "J dela cruz", "Colleague"],
  [{ name: "123", email: "123@company.test" }, "New", "Colleague"],
  [{ given_name: "A".repeat(200), family_name: "\u202e" }, "A".repeat(80), "Colleague"],
])("reads names from %j", (claims, firstName, lastName) => {
  expect(mapClaims(provider(), { sub: "1", ...claims }, "employee")).toMatchObject({ firstName, lastName });
});
