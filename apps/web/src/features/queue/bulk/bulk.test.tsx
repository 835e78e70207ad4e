import {
  type BulkChange,
  getBulkChange,
  getTicket,
  getTimeline,
  listTickets,
  startBulkChange,
  undoBulkChange,
} from "@smartsupport/contracts";
import { configure, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { ben, giveHeights, mockDesk } from "../../../../test/desk.ts";
import { mock, refusal } from "../../../../test/mock.ts";
import { aUser, renderApp } from "../../../../test/render-app.tsx";
import { anId, aRow, aTicket } from "../../../../test/tickets.ts";
import { forgetPlaces } from "../place-memory.ts";

configure({ asyncUtilTimeout: 20_000 });
const joy = aUser("coordinator");
const row = (n: number) => ({
  ...aRow,
  id: anId(n),
  number: `TX0${n}`,
  subject: `Ticket ${n}`,
  status: "Open" as const,
});
type Outcome = BulkChange["items"][number]["outcome"];

/** What the server says came of the tickets. */
function bulk(outcomes: Record<string, Outcome>, more: Partial<BulkChange> = {}): BulkChange {
  const items = Object.entries(outcomes).map(([number, outcome]) => {
    const isRefused = outcome === "refused";
    return {
      number,
      outcome,
      code: isRefused ? "illegal_transition" : null,
      words: isRefused ? "It has moved on." : null,
    };
  });
  const counts = { waiting: 0, changed: 0, same: 0, refused: 0, undone: 0, kept: 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  const createdAt = new Date().toISOString();
  const undoUntil = counts.changed > 0 ? createdAt : null;
  return { id: anId(800), kind: "x", state: "done", total: items.length, counts, items, createdAt, undoUntil, ...more };
}

beforeAll(giveHeights);
beforeEach(() => {
  forgetPlaces();
  mock(getTicket, ({ params }) => aTicket({ number: params.number }));
  mock(getTimeline, { items: [], nextCursor: null });
  mockDesk();
  mock(listTickets, { items: [101, 102, 103].map(row), nextCursor: null });
});

test("assigns the chosen tickets with a key, shows it at once, and takes it back", async () => {
  const started = mock(startBulkChange, bulk({ TX0101: "changed", TX0102: "changed" }));
  const undone = mock(undoBulkChange, bulk({ TX0101: "undone", TX0102: "undone" }, { state: "undone" }));
  const { user } = renderApp("/desk/tickets?sort=created", joy);
  await screen.findByRole("table");
  await user.keyboard("jx{Shift>}j{/Shift}");
  expect(await screen.findByText("2 selected")).toBeTruthy();
  await user.keyboard("a");
  await user.click(await screen.findByRole("option", { name: /Ben Cruz/ }));
  expect(await screen.findByText("2 tickets are assigned to Ben Cruz.")).toBeTruthy();
  expect(started[0]?.body).toEqual({ numbers: ["TX0101", "TX0102"], change: { kind: "assign", assigneeId: ben.id } });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Taken back on 2 tickets.")).toBeTruthy();
  expect(undone[0]?.params.id).toBe(anId(800));
});

test("without a selection the keys act on the ticket in hand", async () => {
  const started = mock(startBulkChange, bulk({ TX0102: "changed" }));
  const { user } = renderApp("/desk/tickets?sort=created", joy);
  await screen.findByRole("table");
  await user.keyboard("jj");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Ticket 102"));
  await user.keyboard("p");
  expect(await screen.findByRole("dialog", { name: "Priority of TX0102" })).toBeTruthy();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(await screen.findByText("TX0102 has priority High.")).toBeTruthy();
  expect(started[0]?.body).toEqual({ numbers: ["TX0102"], change: { kind: "priority", priority: "High" } });
  await user.keyboard("i");
  await waitFor(() => expect(started[1]?.body.change).toEqual({ kind: "take" }));
});

test("says of each ticket why it was not changed, and offers to undo the rest", async () => {
  const started = mock(startBulkChange, bulk({ TX0101: "changed", TX0102: "refused" }));
  const { user } = renderApp("/desk/tickets?sort=created", joy);
  await screen.findByRole("table");
  await user.click(screen.getByRole("checkbox", { name: "Select TX0101" }));
  await user.click(screen.getByRole("checkbox", { name: "Select TX0102" }));
  await user.click(screen.getByRole("button", { name: /^Status/ }));
  await user.click(await screen.findByRole("button", { name: /^Resolve/ }));
  const dialog = await screen.findByRole("dialog", { name: "Resolve 2 tickets" });
  await user.click(within(dialog).getByRole("button", { name: "Resolve" }));
  expect(await within(dialog).findByText("Please say what was done.")).toBeTruthy();
  await user.type(within(dialog).getByRole("textbox", { name: "What solved it" }), "The switch was replaced.");
  await user.click(within(dialog).getByRole("button", { name: "Resolve" }));
  const results = await screen.findByRole("dialog", { name: "1 of 2 was not changed" });
  expect(within(results).getByRole("link", { name: "TX0102" })).toBeTruthy();
  expect(within(results).getByText("It has moved on.")).toBeTruthy();
  expect(within(results).getByRole("button", { name: "Undo the 1 that was" })).toBeTruthy();
  expect(started[0]?.body.change).toEqual({ kind: "resolve", note: "The switch was replaced." });
});

test("says how far the background is with more than a hundred", async () => {
  mock(startBulkChange, bulk({ TX0101: "waiting", TX0102: "changed" }, { state: "running", undoUntil: null }));
  // Once it cannot be asked: the work goes on all the same.
  let asked = 0;
  mock(getBulkChange, () => {
    asked += 1;
    return asked < 2 ? refusal("unavailable") : bulk({ TX0101: "changed", TX0102: "changed" });
  });
  const { user } = renderApp("/desk/tickets?sort=created", joy);
  await screen.findByRole("table");
  await user.keyboard("{Control>}a{/Control}");
  await user.click(await screen.findByRole("button", { name: /^Tag/ }));
  await user.type(await screen.findByRole("textbox", { name: "Tag" }), "vpn");
  await user.keyboard("{Enter}");
  expect(await screen.findByText("1 of 2 done")).toBeTruthy();
  expect(await screen.findByText("2 tickets are tagged vpn.")).toBeTruthy();
  expect(asked).toBe(2);
  expect(await screen.findByText("3 selected")).toBeTruthy();
});

test("merges the others into one, the oldest unless another is named", async () => {
  const started = mock(startBulkChange, bulk({ TX0102: "changed", TX0103: "changed" }));
  const { user } = renderApp("/desk/tickets?sort=created", joy);
  await screen.findByRole("table");
  await user.keyboard("{Control>}a{/Control}");
  await user.click(await screen.findByRole("button", { name: "More to do with them" }));
  await user.click(await screen.findByRole("menuitem", { name: "Merge" }));
  const dialog = await screen.findByRole("dialog", { name: "Merge 3 tickets" });
  await user.click(within(dialog).getByRole("button", { name: "Merge" }));
  expect(await screen.findByText("2 tickets are merged into TX0101.")).toBeTruthy();
  expect(started[0]?.body).toEqual({ numbers: ["TX0102", "TX0103"], change: { kind: "merge", into: "TX0101" } });
});
