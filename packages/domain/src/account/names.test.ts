import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAssignable } from "./assignable.ts";
import { isCompanyId, isCompanyIdPattern } from "./company-id.ts";
import { fullName, initials, isPersonName } from "./names.ts";

describe("isPersonName", () => {
  it.each(["Ana", "Ma. Cristina", "O'Neil", "Dela Cruz-Reyes", "Ñoño", "李", "नरेन्द्र", "محمد", "e\u0301lodie"])(
    "takes %s",
    (name) => {
      expect(isPersonName(name)).toBe(true);
    },
  );

  it.each(["", " ", ".", "-'", "R2D2", "Ana\n", "Ana\tB", "<b>", "a@b", "Ana\u202eB", "🙂"])("refuses %j", (name) => {
    expect(isPersonName(name)).toBe(false);
  });

  it("takes any mixture with a letter in it, and nothing with another character", () => {
    const letters = fc.stringMatching(/^[\p{L}\p{M} .'-]*\p{L}[\p{L}\p{M} .'-]*$/u);
    fc.assert(fc.property(letters, (name) => isPersonName(name)));
    const others = fc.constantFrom(...'0123456789_<>@/\\"&;\0\n\u200b\u202e');
    fc.assert(fc.property(letters, others, letters, (a, other, b) => !isPersonName(a + other + b)));
  });
});

describe("names put together", () => {
  it("leave no gap for what is missing", () => {
    const person = { firstName: "Maria Clara", lastName: "de los Santos" };
    expect(fullName({ ...person, middleName: "Reyes", suffix: "Jr." })).toBe("Maria Clara Reyes de los Santos Jr.");
    expect(fullName({ ...person, middleName: null })).toBe("Maria Clara de los Santos");
  });

  it.each([
    ["ana", "reyes", "AR"],
    ["'Étienne", "d'Arc", "ÉD"],
    ["e\u0301lodie", "李", "E\u0301李"],
  ])("%s %s is %s", (firstName, lastName, expected) => expect(initials({ firstName, lastName })).toBe(expected));
});

describe("company ids", () => {
  it("are MA and four digits by default", () => {
    expect(["MA0001", "MA9999"].every((id) => isCompanyId(id))).toBe(true);
    expect(["MA001", "ma0001", "MA00011", " MA0001", "MA0001\n", ""].some((id) => isCompanyId(id))).toBe(false);
  });

  it("fit the organization's pattern as a whole, whether it says so or not", () => {
    expect(isCompanyId("E-77", "E-\\d+|X")).toBe(true);
    expect(isCompanyId("E-77!", "E-\\d+|X")).toBe(false);
    expect(isCompanyId("not X", "E-\\d+|X")).toBe(false);
  });

  it("tell a pattern from what is none", () => {
    expect(["^MA\\d{4}$", "[A-Z]+"].every(isCompanyIdPattern)).toBe(true);
    expect(["", "(", "a)(b", "[z-a]"].some(isCompanyIdPattern)).toBe(false);
  });
});

describe("isAssignable", () => {
  it("takes active coordinators and admins only", () => {
    expect(isAssignable({ role: "coordinator", status: "active" })).toBe(true);
    expect(isAssignable({ role: "admin", status: "active" })).toBe(true);
    expect(isAssignable({ role: "employee", status: "active" })).toBe(false);
    expect(isAssignable({ role: "admin", status: "deactivated" })).toBe(false);
    expect(isAssignable({ role: "coordinator", status: "invited" })).toBe(false);
  });
});
