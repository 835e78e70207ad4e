import { expect, test } from "vitest";
import { anId, aRow } from "../../../test/tickets.ts";
import { queueEntries } from "./queue-entries.ts";

const now = Date.now();
const row = (number: number, minutes: number | null) => ({
  ...aRow,
  id: anId(number),
  status: "Open" as const,
  priority: "High" as const,
  dueAt: minutes === null ? null : new Date(now + minutes * 60_000).toISOString(),
});
const rows = [row(1, -30), row(2, -5), row(3, 40), row(4, 600), { ...row(5, null), status: "On Hold" as const }];

test("in the order of the due time tickets fall into groups that say how many they are", () => {
  const heads = queueEntries(rows, "due", false, now).flatMap((entry) =>
    entry.kind === "group" ? [[entry.tone, entry.count]] : [],
  );
  expect(heads).toEqual([
    ["over", 2],
    ["soon", 1],
    ["later", 1],
    ["idle", 1],
  ]);
});

test("the last group does not count what has not come yet", () => {
  const last = queueEntries(rows, "due", true, now).findLast((entry) => entry.kind === "group");
  expect(last).toMatchObject({ tone: "idle", count: null });
});

test("in any other order there are no groups", () => {
  expect(queueEntries(rows, "updated", false, now).every(({ kind }) => kind === "ticket")).toBe(true);
});
