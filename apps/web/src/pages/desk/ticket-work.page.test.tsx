import {
  addChecklistItem,
  addTimeEntry,
  type ChecklistItem,
  getTicket,
  getTimeline,
  listTags,
  removeChecklistItem,
  type Ticket,
  type TimeEntry,
  updateChecklistItem,
  updateTicket,
  updateTimeEntry,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, aTicket, hoursAgo } from "../../../test/tickets.ts";

const joy = aUser("coordinator", { id: anId(2), firstName: "Joy", lastName: "Manalo", name: "Joy Manalo" });
const may = { edit: true, triage: true, comment: true, note: true, attach: true, watch: true };
const PATIENCE = { timeout: 10_000 };
const step = (number: number, text: string, isDone = false): ChecklistItem => ({ id: anId(number), text, isDone });
const steps = [step(401, "Call the vendor"), step(402, "Order a cable")];
const entry: TimeEntry = {
  id: anId(501),
  minutes: 95,
  day: "2026-11-20",
  note: "On site",
  person: { id: joy.id, name: joy.name, hasPhoto: false },
};

function open(change: Partial<Ticket> = {}) {
  const held = { ticket: aTicket({ status: "Open", approvedAt: hoursAgo(4), may, availableActions: [], ...change }) };
  mock(getTicket, () => held.ticket);
  mock(getTimeline, { items: [], nextCursor: null });
  mock(listTags, { items: ["printer", "projector"] });
  mockDesk();
  return { held, ...renderApp(`/desk/tickets/${held.ticket.number}`, joy) };
}

const checklist = () => screen.findByRole("region", { name: /^Checklist/ }, PATIENCE);
const withSteps = { checklistItems: steps, checklist: { done: 0, total: 2 } };

test("a key leads to the field that adds a step", async () => {
  const added = mock(addChecklistItem, ({ body }) => ({ checklistItems: [step(403, body.text)] }));
  const { user } = open();
  const section = await checklist();
  await user.keyboard("d");
  await user.keyboard("Call back{Enter}");
  expect(await within(section).findByRole("checkbox", { name: "Call back" }, PATIENCE)).toBeTruthy();
  expect(added[0]?.body).toEqual({ text: "Call back" });
  expect(within(section).getByText("0/1")).toBeTruthy();
});

test("a tick shows at once, and is taken back when refused", async () => {
  mock(updateChecklistItem, refusal("ticket_merged", { detail: "Not now." }));
  const { user } = open(withSteps);
  const box = within(await checklist()).getByRole("checkbox", { name: "Call the vendor" });
  await user.click(box);
  expect(await screen.findByText("Not now.", {}, PATIENCE)).toBeTruthy();
  await waitFor(() => expect(box).toHaveProperty("checked", false), PATIENCE);
});

test("steps are renamed, moved by keys or buttons, and come back when they were taken off by mistake", async () => {
  const updates = mock(updateChecklistItem, { checklistItems: steps.toReversed() });
  const removed = mock(removeChecklistItem, { checklistItems: steps.slice(1) });
  const added = mock(addChecklistItem, { checklistItems: steps });
  const { user, held } = open(withSteps);
  const section = await checklist();
  await user.click(within(section).getByRole("button", { name: "Rename “Call the vendor”" }));
  const field = within(section).getByRole("textbox", { name: "Rename “Call the vendor”" });
  await user.clear(field);
  await user.type(field, "Write to the vendor{Enter}");
  await waitFor(() => expect(updates).toHaveLength(1), PATIENCE);
  expect(updates[0]?.body).toEqual({ text: "Write to the vendor" });

  within(section).getByRole("checkbox", { name: "Call the vendor" }).focus();
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await waitFor(() => expect(updates).toHaveLength(2), PATIENCE);
  expect(updates[1]?.body).toEqual({ after: null });

  held.ticket = { ...held.ticket, ...withSteps };
  const [first] = within(section).getAllByRole("button", { name: "Take “Order a cable” off the checklist" });
  if (first) await user.click(first);
  await user.click(await screen.findByRole("button", { name: "Undo" }, PATIENCE));
  await waitFor(() => expect(added).toHaveLength(1), PATIENCE);
  expect(removed).toHaveLength(1);
  expect(added[0]?.body).toMatchObject({ text: "Order a cable", isDone: false });
});

test("time spent is summed, noted in the way people write it, and one's own is corrected", async () => {
  const others = { ...entry, id: anId(502), minutes: 25, person: { id: anId(6), name: "Ben Cruz", hasPhoto: false } };
  const added = mock(addTimeEntry, { timeEntries: [entry, others] });
  const corrected = mock(updateTimeEntry, { timeEntries: [entry, others] });
  const { user } = open({ timeEntries: [entry, others] });
  const section = await screen.findByRole("region", { name: /^Time/ }, PATIENCE);
  expect(within(section).getByText("2 h")).toBeTruthy();
  expect(within(section).getAllByRole("button", { name: /^Correct/ })).toHaveLength(1);

  await user.keyboard("t");
  const dialog = await screen.findByRole("dialog", { name: "Note time spent" }, PATIENCE);
  await user.type(within(dialog).getByRole("textbox", { name: /How long/ }), "a while");
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(within(dialog).getByRole("alert").textContent).toContain("1:30");
  await user.clear(within(dialog).getByRole("textbox", { name: /How long/ }));
  await user.type(within(dialog).getByRole("textbox", { name: /How long/ }), "1:30");
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(added[0]?.body).toMatchObject({ minutes: 90, note: "" }), PATIENCE);

  await user.click(within(section).getByRole("button", { name: "Correct 1 h 35 min of 20 Nov" }));
  const again = await screen.findByRole("dialog", { name: "Correct time spent" }, PATIENCE);
  await user.click(within(again).getByRole("button", { name: "Save" }));
  await waitFor(
    () => expect(corrected[0]?.body).toEqual({ minutes: 95, day: "2026-11-20", note: "On site" }),
    PATIENCE,
  );
});

test("tags are completed from those in use", async () => {
  const edits = mock(updateTicket, ({ body }) => aTicket({ tags: body.tags ?? [], version: 2 }));
  const { user } = open();
  await user.click(await screen.findByRole("button", { name: /^Change tags/ }, PATIENCE));
  await user.type(await screen.findByRole("combobox", { name: "Tags" }, PATIENCE), "pro");
  await user.click(await screen.findByRole("option", { name: "projector" }, PATIENCE));
  await user.keyboard("{Escape}");
  await user.click(document.body);
  await waitFor(() => expect(edits[0]?.body).toEqual({ tags: ["projector"] }), PATIENCE);
});

test("whoever may not change a ticket sees its steps, and changes none", async () => {
  open({ ...withSteps, may: { ...may, triage: false } });
  const section = await checklist();
  expect(within(section).queryByRole("textbox")).toBeNull();
  expect(within(section).queryByRole("button")).toBeNull();
  expect(within(section).getByRole("checkbox", { name: "Order a cable" })).toHaveProperty("disabled", true);
});
