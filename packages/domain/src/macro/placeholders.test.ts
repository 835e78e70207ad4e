import { expect, it } from "vitest";
import { fillPlaceholders, PLACEHOLDERS, unknownPlaceholders } from "./placeholders.ts";

const facts = {
  ticket: { number: "TX0042", subject: "VPN", category: "IT Support" },
  requester: { name: "Maria Santos" },
  assignee: null,
  me: { name: "Rafael Cruz" },
};

it("fills every placeholder, with or without spaces", () => {
  const words = "Hi {{requester.first_name}}, {{ ticket.number }} is mine. {{me.name}}";
  expect(fillPlaceholders(words, facts)).toBe("Hi Maria, TX0042 is mine. Rafael Cruz");
  const all = PLACEHOLDERS.map((name) => `{{${name}}}`).join(" ");
  expect(fillPlaceholders(all, facts)).not.toContain("{");
});

it("names what it does not know, once each, and leaves it", () => {
  const words = "{{requester.frist_name}} {{toString}} {{}} {{me.name}} {{toString}}";
  expect(unknownPlaceholders(words)).toEqual(["requester.frist_name", "toString", ""]);
  expect(fillPlaceholders(words, facts)).toContain("{{requester.frist_name}}");
});

it("takes nothing of a name for a placeholder", () => {
  const odd = { ...facts, requester: { name: "{{me.name}} X" } };
  expect(fillPlaceholders("{{requester.name}}", odd)).toBe("{{me.name}} X");
});
