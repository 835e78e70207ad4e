import { expect, test } from "vitest";
import { aTicket } from "../../../../test/tickets.ts";
import { editBody, editValues } from "./edit-values.ts";
import { mergeEdits } from "./merge-edits.ts";

const base = aTicket({ fields: { device: "Printer", software: "Excel" } });

test("what only one side changed is put together without a question", () => {
  const mine = { ...editValues(base), subject: "Mine", fields: { device: "Laptop", software: "Excel" } };
  const current = aTicket({
    ...base,
    version: 2,
    description: "Theirs",
    fields: { device: "Printer", software: "Word" },
  });
  const { values, conflicts } = mergeEdits(base, mine, current);
  expect(conflicts).toEqual([]);
  expect(values).toEqual({
    subject: "Mine",
    description: "Theirs",
    scheduledDate: null,
    fields: { device: "Laptop", software: "Word" },
  });
  expect(editBody(values, current)).toEqual({ subject: "Mine", fields: { device: "Laptop", software: "Word" } });
});

test("the same change on both sides is no conflict; different ones keep mine until somebody chooses", () => {
  const mine = { ...editValues(base), subject: "Same", fields: { device: "Laptop", software: "Excel" } };
  const current = aTicket({ ...base, subject: "Same", fields: { device: "Monitor", software: "Excel" } });
  const { values, conflicts } = mergeEdits(base, mine, current);
  expect(conflicts).toEqual([{ path: "fields.device", label: "Device", mine: "Laptop", theirs: "Monitor" }]);
  expect(values.fields.device).toBe("Laptop");
});

test("a value that was merely on the screen is not sent", () => {
  expect(editBody(editValues(base), base)).toEqual({});
});
