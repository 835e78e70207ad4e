import { expect, test } from "vitest";
import { anId, aTicket } from "../../../test/tickets.ts";
import { inverseEdit } from "./inverse-edit.ts";

const department = { id: anId(11), name: "IT" };
const ticket = aTicket({ priority: null, department, scheduledDate: "2026-11-30", tags: ["vpn"] });

test.each([
  [{ priority: "High" as const }, { change: { priority: null }, shown: { priority: null } }],
  [{ departmentId: anId(12) }, { change: { departmentId: anId(11) }, shown: { department } }],
  [{ scheduledDate: null }, { change: { scheduledDate: "2026-11-30" }, shown: { scheduledDate: "2026-11-30" } }],
  [{ tags: [] }, { change: { tags: ["vpn"] }, shown: { tags: ["vpn"] } }],
])("%j is taken back to what was there", (change, back) => {
  expect(inverseEdit(change, ticket)).toEqual(back);
});

test("what carries a form with it is not taken back by halves", () => {
  expect(inverseEdit({ priority: "High", categoryId: anId(3) }, ticket)).toBeNull();
});
