import { expect, it } from "vitest";
import { ticketUrl } from "./ticket-url.ts";

const ticket = { number: "TX0001", requester: { id: "ana" } };
const url = (id: string, isStaff: boolean) => ticketUrl("https://desk.example", ticket, { id, isStaff });

it.each([
  ["its requester", "ana", false, "/tickets/TX0001"],
  ["a coordinator who asked for it", "ana", true, "/tickets/TX0001"],
  ["a watching employee", "ben", false, "/tickets/TX0001"],
  ["a coordinator", "carlo", true, "/desk/tickets/TX0001"],
])("leads %s to where they see it", (_who, id, isStaff, path) => {
  expect(url(id, isStaff)).toBe(`https://desk.example${path}`);
});
