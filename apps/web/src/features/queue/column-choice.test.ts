import { QUEUE_COLUMNS } from "@smartsupport/contracts";
import { expect, test } from "vitest";
import { columnsOf, fitting, keptColumns } from "./column-choice.ts";

const shown = (columns: ReturnType<typeof columnsOf>) => columns.filter(({ isShown }) => isShown).map(({ id }) => id);

test("who chose nothing has the usual columns", () => {
  const columns = columnsOf({});
  expect(columns.map(({ id }) => id)).toEqual([...QUEUE_COLUMNS]);
  expect(shown(columns)).not.toContain("tags");
  expect(keptColumns(columns).every((column) => !("widthPx" in column))).toBe(true);
});

test("a choice keeps its order and widths; what it does not name stands after it", () => {
  const columns = columnsOf({
    columns: [
      { id: "tags", isShown: true, widthPx: 200 },
      { id: "subject", isShown: false },
    ],
  });
  expect(columns.slice(0, 3).map(({ id }) => id)).toEqual(["tags", "subject", "priority"]);
  // The subject leads to the ticket: it cannot go.
  expect(keptColumns(columns).slice(0, 2)).toEqual([
    { id: "tags", isShown: true, widthPx: 200 },
    { id: "subject", isShown: true },
  ]);
});

test("where there is no room the least telling columns give way, never the subject, the status or the due time", () => {
  const columns = columnsOf({});
  const at = (widthPx: number) => fitting(columns, widthPx).map(({ id }) => id);
  expect(at(1400)).toEqual(shown(columns));
  expect(at(860)).not.toContain("category");
  expect(at(860)).toContain("requester");
  expect(at(200)).toEqual(["priority", "number", "subject", "status", "assignee", "due"]);
  // Not measured yet: nothing is taken away to come back a moment later.
  expect(at(0)).toEqual(shown(columns));
});
