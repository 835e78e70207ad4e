import { describe, expect, it } from "vitest";
import { type Identity, openRedaction } from "./redaction.ts";

const MARIA: Identity = {
  firstName: "María Clara",
  lastName: "O'Santos",
  middleName: "Reyes",
  suffix: "Jr.",
  email: "maria@company.test",
  companyId: "MA0042",
  isNameShared: false,
};
const redact = openRedaction(MARIA);

describe("anywhere", () => {
  it.each([
    ["Ask María Clara O'Santos.", "Ask Erased person."],
    ["Ask María Clara Reyes O'Santos Jr. today", "Ask Erased person today"],
    ["MARÍA CLARA O’SANTOS", "Erased person"],
    ["María\nClara  O'Santos", "Erased person"],
    ["<b>María Clara O&#39;Santos</b>", "<b>Erased person</b>"],
    ["Mari\u0301a Clara O'Santos", "Erased person"],
    ["O'Santos, María Clara (IT)", "Erased person (IT)"],
    ["to Maria@Company.test, please", "to Erased person, please"],
    ["badge ma0042", "badge Erased person"],
  ])("%j", (before, after) => expect(redact(before, false)).toBe(after));

  it.each([
    "anna-maria@company.test",
    "maria@company.test.ph",
    "Ask María.",
    "Ana O'Santos",
    "maria@company.testing",
    "anna-maria@company.test1",
    "MA00421",
    "XMA0042",
  ])("leaves %j", (text) => expect(redact(text, false)).toBe(text));
});

describe("near the person", () => {
  it("takes names that stand alone, with a capital", () => {
    const will = openRedaction({ ...MARIA, firstName: "Will", lastName: "May" });
    expect(will("Hi Will, will you come in May? WILL!", true)).toBe(
      "Hi Erased person, will you come in Erased person? Erased person!",
    );
    expect(will("Hi Will", false)).toBe("Hi Will");
    expect(will("Hi Willy", true)).toBe("Hi Willy");
  });
});

describe("a name that two people have", () => {
  it("goes only near the person", () => {
    const shared = openRedaction({ ...MARIA, isNameShared: true });
    expect(shared("María Clara O'Santos, MA0042", false)).toBe("María Clara O'Santos, Erased person");
    expect(shared("María Clara O'Santos", true)).toBe("Erased person");
  });
});

it("survives names that are patterns, and people without a company id", () => {
  const odd = openRedaction({
    ...MARIA,
    firstName: "J.",
    lastName: "St. John-Smith",
    companyId: null,
    middleName: null,
  });
  expect(odd("J. St. John-Smith", false)).toBe("Erased person");
  expect(odd("Jx St. John-Smith", false)).toBe("Jx St. John-Smith");
  expect(odd("", true)).toBe("");
});
