import { expect, it } from "vitest";
import { messageIdOf } from "./message-id.ts";

const event = "01a1fdfc-91d8-76a0-ac65-8975e488a7c9";

it("is the same for the same event and reader, and another for another", () => {
  const id = messageIdOf(event, "ana@acme.example", "desk.example");
  expect(id).toMatch(/^<01a1fdfc-91d8-76a0-ac65-8975e488a7c9\.[0-9a-f]{16}@desk\.example>$/);
  expect(messageIdOf(event, "ana@acme.example", "desk.example")).toBe(id);
  expect(messageIdOf(event, "carlo@acme.example", "desk.example")).not.toBe(id);
});

it("does not spell out the address", () => {
  expect(messageIdOf(event, "ana@acme.example", "desk.example")).not.toContain("ana");
});
