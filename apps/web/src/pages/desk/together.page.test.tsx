import {
  getTicket,
  getTimeline,
  listMacros,
  listTickets,
  type Present,
  sendReply,
  type Ticket,
  updateTicket,
} from "@smartsupport/contracts";
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { giveHeights, mockDesk } from "../../../test/desk.ts";
import { mockDrafts } from "../../../test/drafts.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, aRow, aTicket, hoursAgo } from "../../../test/tickets.ts";
import { presenceStore } from "../../lib/live/presence-store.ts";

const joy = aUser("coordinator", { id: anId(2), firstName: "Joy", lastName: "Manalo", name: "Joy Manalo" });
const rafael = { id: anId(9), name: "Rafael Cruz", hasPhoto: false };
const may = { edit: true, triage: true, comment: true, note: true, attach: true, watch: true };
// The first test also waits for the page to be compiled.
const PATIENCE = { timeout: 30_000 };

/** A line to the desk on which nothing is ever said. */
class QuietSocket {
  send(): void {}
  close(): void {}
}

beforeEach(() => {
  giveHeights();
  vi.stubGlobal("WebSocket", QuietSocket);
  // Before the desk's own: its path would catch those of counts and tags.
  mock(getTicket, onDesk());
  mockDesk();
  mockDrafts();
  mock(getTimeline, { items: [], nextCursor: null });
});
afterEach(() => {
  act(() => presenceStore.clear());
  vi.unstubAllGlobals();
});

const onDesk = (change: Partial<Ticket> = {}) =>
  aTicket({ status: "Open", priority: "Low", approvedAt: hoursAgo(4), may, availableActions: ["resolve"], ...change });
const there = (doing: Present["doing"]) => act(() => presenceStore.put("TX0100", [{ person: rafael, doing }]));
const conflict = () => screen.findByRole("dialog", { name: "TX0100 changed meanwhile" }, PATIENCE);

test("the ticket shows who else is at it and who writes, as they come and go", async () => {
  renderApp("/desk/tickets/TX0100", joy);
  await screen.findByRole("heading", { level: 1 }, PATIENCE);
  there("looking");
  expect(screen.getByRole("img", { name: "Rafael is here" })).toBeTruthy();
  there("noting");
  expect(screen.getByRole("img", { name: "Rafael is here, Rafael is writing a note" })).toBeTruthy();
  expect(
    within(screen.getByRole("region", { name: "Conversation" })).getByText("Rafael is writing a note"),
  ).toBeTruthy();
  act(() => presenceStore.put("TX0100", []));
  expect(screen.queryByRole("img", { name: /Rafael is here/ })).toBeNull();
});

test("a row of the queue shows it too, and no other row", async () => {
  mock(listTickets, { items: [aRow, { ...aRow, id: anId(101), number: "TX0101", subject: "Wifi" }], nextCursor: null });
  renderApp("/desk/tickets", joy);
  await screen.findByRole("link", { name: "Wifi" }, PATIENCE);
  there("replying");
  const row = screen.getByRole("row", { name: /TX0100/ });
  expect(within(row).getByRole("img", { name: "Rafael is here, Rafael is answering" })).toBeTruthy();
  expect(screen.getAllByRole("img", { name: /Rafael is here/ })).toHaveLength(1);
});

test("of two fields that both changed each is chosen by itself, and only what is one's own is sent", async () => {
  const theirs = onDesk({ subject: "All printers", description: "Since noon.", version: 2 });
  const edits = mock(updateTicket, ({ headers, body }) =>
    headers.get("if-match") === '"1"'
      ? refusal("stale_version", { current: theirs })
      : { ...theirs, ...body, version: 3 },
  );
  const { user } = renderApp("/desk/tickets/TX0100", joy);
  await user.click(await screen.findByRole("button", { name: "Change subject and description" }, PATIENCE));
  const words = await screen.findByRole("dialog", { name: "Subject and description" }, PATIENCE);
  for (const name of ["Subject", /^Description/]) {
    const field = within(words).getByRole("textbox", { name });
    await user.clear(field);
    await user.type(field, "Mine");
  }
  await user.click(within(words).getByRole("button", { name: "Save" }));

  const dialog = await conflict();
  const cells = within(within(dialog).getByRole("row", { name: /^Description/ })).getAllByRole("cell");
  expect(cells.map((cell) => cell.textContent)).toEqual(["Since this morning.", "Since noon.", "Mine"]);
  await user.click(within(dialog).getByRole("radio", { name: "Since noon." }));
  await user.click(within(dialog).getByRole("button", { name: "Save what is chosen" }));
  await waitFor(() => expect(edits).toHaveLength(2), PATIENCE);
  expect(edits[1]?.body).toEqual({ subject: "Mine" });
  expect(edits[1]?.headers.get("if-match")).toBe('"2"');
});

test("a reply that also changes the ticket asks when somebody was quicker, and keeps its words until it is sent", async () => {
  const owner = { id: joy.id, name: joy.name, hasPhoto: false };
  const macro = { id: anId(70), name: "Urgent", isShared: true, isNote: false, words: "We are on it.", owner };
  const actions = { priority: "High" as const };
  mock(listMacros, { items: [{ ...macro, actions, isMine: true, updatedAt: hoursAgo(1) }] });
  const theirs = onDesk({ priority: "Critical", version: 2 });
  const sends = mock(sendReply, ({ headers }) =>
    headers.get("if-match") === '"1"'
      ? refusal("stale_version", { current: theirs })
      : { ...theirs, priority: "High" as const, version: 3 },
  );
  const { user } = renderApp("/desk/tickets/TX0100", joy);
  await user.click(await screen.findByRole("button", { name: /^Macros/ }, PATIENCE));
  await user.click(await screen.findByRole("option", { name: /Urgent/ }, PATIENCE));
  await user.click(screen.getByRole("button", { name: "Send" }));
  const cells = within(within(await conflict()).getByRole("row", { name: /^Priority/ })).getAllByRole("cell");
  expect(cells.map((cell) => cell.textContent)).toEqual(["Low", "Critical", "High"]);
  const box = screen.getByRole("textbox", { name: "Reply to Maria", hidden: true });
  expect(box).toHaveProperty("value", "We are on it.");
  await user.click(within(await conflict()).getByRole("button", { name: "Send anyway" }));
  await waitFor(() => expect(box).toHaveProperty("value", ""), PATIENCE);
  expect(sends.map(({ headers }) => headers.get("if-match"))).toEqual(['"1"', '"2"']);
});
