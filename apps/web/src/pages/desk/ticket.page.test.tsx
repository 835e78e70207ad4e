import { getTicket, getTimeline, type Ticket, transitionTicket, updateTicket } from "@smartsupport/contracts";
import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ben, mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { aComment, anId, aTicket, hoursAgo } from "../../../test/tickets.ts";
import { putTicket } from "../../lib/tickets/refresh-tickets.ts";

const joy = aUser("coordinator", { id: anId(2), firstName: "Joy", lastName: "Manalo", name: "Joy Manalo" });
const may = { edit: true, triage: true, comment: true, note: true, attach: true, watch: true };

function onDesk(change: Partial<Ticket> = {}): Ticket {
  return aTicket({
    status: "In Progress",
    priority: "Low",
    department: { id: anId(11), name: "IT" },
    assignee: { id: joy.id, name: joy.name, hasPhoto: false },
    approvedAt: hoursAgo(4),
    dueAt: hoursAgo(-1),
    may,
    availableActions: ["ask", "assign", "hold", "resolve"],
    ...change,
  });
}

/** Opens the ticket as Joy; what the server holds can be changed between. */
function open(ticket: Ticket) {
  const held = { ticket };
  mock(getTicket, () => held.ticket);
  const comment = aComment({ author: { ...aComment().author, id: joy.id }, body: "Which printer is it?" });
  mock(getTimeline, { items: [{ kind: "comment", id: comment.id, at: comment.createdAt, comment }], nextCursor: null });
  mockDesk();
  return { held, ...renderApp(`/desk/tickets/${ticket.number}`, joy) };
}

const PATIENCE = { timeout: 10_000 };
const bar = () => screen.findByRole("group", { name: "What can be done" });

test("shows the ticket, its conversation, and the moves the server allows", async () => {
  open(onDesk());
  expect(await screen.findByRole("heading", { level: 1, name: "Printer prints twice" })).toBeTruthy();
  expect(await screen.findByText("Which printer is it?")).toBeTruthy();
  expect(screen.getByText("Since this morning.")).toBeTruthy();
  const moves = within(await bar()).getAllByRole("button");
  expect(moves.map((button) => button.textContent)).toEqual(["Ask", "Assigna", "Hold", "Resolve"]);
  expect(document.title).toContain("TX0100 Printer prints twice");
});

test("an edit of a field that somebody else changed asks which of the two shall stand", async () => {
  const seen = onDesk();
  const theirs = onDesk({ priority: "Critical", version: 2 });
  const edits = mock(updateTicket, ({ headers, body }) =>
    headers.get("if-match") === '"1"'
      ? refusal("stale_version", { current: theirs })
      : { ...theirs, priority: body.priority ?? null, version: 3 },
  );
  const { user } = open(seen);
  await user.click(await screen.findByRole("button", { name: "Change priority: Low" }));
  await user.click(await screen.findByRole("option", { name: "High" }));

  const dialog = await screen.findByRole("dialog", { name: "TX0100 changed meanwhile" });
  const row = within(dialog).getByRole("row", { name: /^Priority/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["Low", "Critical", "High"]);
  await user.click(within(dialog).getByRole("button", { name: "Use mine" }));
  expect(await screen.findByRole("button", { name: "Change priority: High" })).toBeTruthy();
  expect(edits.map(({ headers }) => headers.get("if-match"))).toEqual(['"1"', '"2"']);
});

test("an edit counts from what was there when it began, though the page has heard of more since", async () => {
  const theirs = onDesk({ subject: "Two printers print twice", version: 2 });
  const edits = mock(updateTicket, ({ headers, body }) =>
    headers.get("if-match") === '"1"'
      ? refusal("stale_version", { current: theirs })
      : { ...theirs, subject: body.subject ?? "", version: 3 },
  );
  const { user, client, held } = open(onDesk());
  await user.click(await screen.findByRole("button", { name: "Change subject and description" }));
  const subject = await screen.findByRole("textbox", { name: "Subject" });
  await user.clear(subject);
  await user.type(subject, "My printer prints twice");
  held.ticket = theirs;
  act(() => putTicket(client, theirs));
  await user.click(screen.getByRole("button", { name: "Save" }));

  const dialog = await screen.findByRole("dialog", { name: "TX0100 changed meanwhile" });
  const row = within(dialog).getByRole("row", { name: /^Subject/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["Printer prints twice", "Two printers print twice", "My printer prints twice"]);
  await user.click(within(dialog).getByRole("button", { name: "Use mine" }));
  await waitFor(() => expect(edits).toHaveLength(2));
  expect(edits.map(({ body }) => body)).toEqual(Array(2).fill({ subject: "My printer prints twice" }));
});

test("keeping theirs leaves the ticket as they made it", async () => {
  const theirs = onDesk({ priority: "Critical", version: 2 });
  const edits = mock(updateTicket, refusal("stale_version", { current: theirs }));
  const { user, held } = open(onDesk());
  await user.click(await screen.findByRole("button", { name: "Change priority: Low" }));
  held.ticket = theirs;
  await user.click(await screen.findByRole("option", { name: "High" }));
  await user.click(await screen.findByRole("button", { name: "Keep theirs" }));
  expect(await screen.findByRole("button", { name: "Change priority: Critical" })).toBeTruthy();
  expect(edits).toHaveLength(1);
});

test("a move of a ticket that changed says what changed before it goes on", async () => {
  const theirs = onDesk({ subject: "All printers print twice", version: 2 });
  const moves = mock(transitionTicket, ({ headers }) =>
    headers.get("if-match") === '"1"'
      ? refusal("stale_version", { current: theirs })
      : onDesk({ status: "Resolved", availableActions: ["close", "reopen"], version: 3 }),
  );
  const { user } = open(onDesk());
  await user.click(within(await bar()).getByRole("button", { name: "Resolve" }));
  await user.type(await screen.findByRole("textbox", { name: "What solved it" }), "New driver.");
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Resolve" }));
  const dialog = await screen.findByRole("dialog", { name: "TX0100 changed meanwhile" });
  expect(within(dialog).getByText("All printers print twice")).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: "Resolve anyway" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(moves.at(-1)?.body).toEqual({ action: "resolve", note: "New driver.", uploadIds: [] });
});

test("whoever was too late to take a ticket hears who has it", async () => {
  const { user, held } = open(onDesk({ status: "Open", assignee: null, availableActions: ["claim", "assign"] }));
  mock(transitionTicket, () => {
    held.ticket = onDesk({ assignee: ben, version: 2, availableActions: ["assign"] });
    return refusal("already_assigned");
  });
  await user.click(await screen.findByRole("button", { name: /^Take it/ }));
  expect(await screen.findByText("Ben Cruz took TX0100 first.")).toBeTruthy();
});

test("a key opens the priorities, the keyboard chooses, and other keys keep still meanwhile", async () => {
  const { user } = open(onDesk());
  const calls = mock(updateTicket, onDesk({ priority: "Critical", version: 2 }));
  await bar();
  await user.keyboard("p");
  await screen.findByRole("listbox", { name: "Priority" });
  await user.keyboard("a");
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("listbox", { name: "Priority" })).toBeNull());
  await user.keyboard("p");
  await screen.findByRole("listbox", { name: "Priority" });
  await user.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}{Enter}");
  await waitFor(() => expect(calls[0]?.body).toHaveProperty("priority"));
});

test("a property changed in place says so, and a key takes it back, and not what was done before it", async () => {
  const { user, held } = open(onDesk({ tags: ["vpn"] }));
  const calls = mock(updateTicket, ({ body, headers }) => {
    held.ticket = {
      ...held.ticket,
      priority: body.priority ?? null,
      version: Number(headers.get("if-match")?.slice(1, -1)) + 1,
    };
    return held.ticket;
  });
  await bar();
  await user.keyboard("p");
  await screen.findByRole("listbox", { name: "Priority" });
  await user.click(screen.getByRole("option", { name: "Critical" }));
  expect(await screen.findByText("TX0100 has priority Critical.", {}, PATIENCE)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull(), PATIENCE);
  await user.keyboard("z");
  expect(await screen.findByText("TX0100 has priority Low.", {}, PATIENCE)).toBeTruthy();
  expect(calls.map(({ body, headers }) => [body, headers.get("if-match")])).toEqual([
    [{ priority: "Critical" }, '"1"'],
    [{ priority: "Low" }, '"2"'],
  ]);
});

test("approving asks for a priority and can take the ticket in the same move", async () => {
  const filed = onDesk({
    status: "New",
    priority: null,
    department: null,
    assignee: null,
    approvedAt: null,
    dueAt: null,
    availableActions: ["approve", "reject", "ask"],
  });
  const moves = mock(transitionTicket, onDesk());
  const { user } = open(filed);
  await user.click(within(await bar()).getByRole("button", { name: "Approve" }));
  const dialog = await screen.findByRole("dialog", { name: "Approve this ticket" });
  await user.click(within(dialog).getByRole("button", { name: "Approve and take" }));
  expect(await within(dialog).findByText("Please choose a priority.")).toBeTruthy();
  await user.click(within(dialog).getByRole("radio", { name: "High" }));
  await user.click(within(dialog).getByRole("button", { name: "Approve and take" }));
  expect(await screen.findByText("TX0100 is approved and yours.")).toBeTruthy();
  expect(moves[0]?.body).toEqual({ action: "approve", priority: "High", departmentId: anId(11), next: "claim" });
});

test("a rejection is explained, and the toast takes it back", async () => {
  const filed = onDesk({
    status: "New",
    approvedAt: null,
    dueAt: null,
    availableActions: ["approve", "reject", "ask"],
  });
  const moves = mock(transitionTicket, ({ body }) =>
    body.action === "reject"
      ? { ...filed, status: "Rejected" as const, version: 2, availableActions: ["undo_reject" as const] }
      : { ...filed, version: 3 },
  );
  const { user } = open(filed);
  await user.click(within(await bar()).getByRole("button", { name: "Reject" }));
  const dialog = await screen.findByRole("dialog", { name: "Reject this ticket" });
  await user.click(within(dialog).getByRole("button", { name: "Reject" }));
  expect(await within(dialog).findByText("Please write something.")).toBeTruthy();
  await user.type(within(dialog).getByRole("textbox", { name: "Reason" }), "Filed twice.");
  await user.click(within(dialog).getByRole("button", { name: "Reject" }));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(moves).toHaveLength(2));
  expect(moves.map(({ body, headers }) => [body.action, headers.get("if-match")])).toEqual([
    ["reject", '"1"'],
    ["undo_reject", '"2"'],
  ]);
});

test("somebody is assigned from the list of people", async () => {
  const moves = mock(transitionTicket, onDesk({ assignee: ben, version: 2 }));
  const { user } = open(onDesk());
  await bar();
  await user.keyboard("a");
  const dialog = await screen.findByRole("dialog", { name: "Assign to" });
  await user.click(await within(dialog).findByRole("option", { name: /Ben Cruz/ }));
  expect(await screen.findByText("TX0100 is assigned to Ben Cruz.")).toBeTruthy();
  expect(moves[0]?.body).toEqual({ action: "assign", assigneeId: ben.id });
});

test("a number that is none says so and leads back", async () => {
  mock(getTicket, refusal("not_found"));
  mock(getTimeline, refusal("not_found"));
  mockDesk();
  renderApp("/desk/tickets/TX9999", joy);
  expect(await screen.findByRole("heading", { name: "There is no ticket TX9999" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Go to the queue" })).toBeTruthy();
});
