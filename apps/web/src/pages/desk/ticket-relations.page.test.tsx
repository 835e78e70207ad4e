import {
  addLink,
  getTicket,
  getTimeline,
  listTickets,
  removeLink,
  splitComment,
  type Ticket,
  transitionTicket,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { aComment, anId, aRow, aTicket, hoursAgo } from "../../../test/tickets.ts";

const joy = aUser("coordinator", { id: anId(2), firstName: "Joy", lastName: "Manalo", name: "Joy Manalo" });
const may = { edit: true, triage: true, comment: true, note: true, attach: true, watch: true };
const other = { ...aRow, id: anId(101), number: "TX0012", subject: "No network on the third floor" };
const theirs = { ...other, requester: { id: anId(6), name: "Paolo Uy", hasPhoto: false } };
const comment = aComment({ body: "And the *fan* hums.\n\nLoudly." });
const PATIENCE = { timeout: 10_000 };

function onDesk(change: Partial<Ticket> = {}): Ticket {
  return aTicket({ status: "Open", approvedAt: hoursAgo(4), may, availableActions: ["resolve", "merge"], ...change });
}

function open(ticket: Ticket, found = other) {
  const held = { ticket };
  mock(getTicket, ({ params }) => (params.number === ticket.number ? held.ticket : aTicket({ number: params.number })));
  mock(getTimeline, { items: [{ kind: "comment", id: comment.id, at: comment.createdAt, comment }], nextCursor: null });
  mock(listTickets, { items: [aRow, found], nextCursor: null });
  mockDesk();
  return { held, ...renderApp(`/desk/tickets/${ticket.number}`, joy) };
}

const ready = () => screen.findByRole("group", { name: "What can be done" }, PATIENCE);
const dialogOf = (name: string) => screen.findByRole("dialog", { name }, PATIENCE);

test("a key links the ticket to another, found by words, and never to itself", async () => {
  const link = { kind: "blocked_by" as const, number: other.number, subject: other.subject, status: other.status };
  const added = mock(addLink, { links: [link] });
  const { user } = open(onDesk());
  await ready();
  await user.keyboard("l");
  const dialog = await dialogOf("Link TX0100");
  await user.selectOptions(within(dialog).getByRole("combobox", { name: "TX0100" }), "is blocked by");
  await within(dialog).findByRole("option", { name: /TX0012/ }, PATIENCE);
  expect(within(dialog).queryByRole("option", { name: /TX0100/ })).toBeNull();
  await user.click(within(dialog).getByRole("option", { name: /TX0012/ }));
  await user.click(within(dialog).getByRole("button", { name: "Link" }));
  expect(await screen.findByText("TX0100 and TX0012 are linked.", {}, PATIENCE)).toBeTruthy();
  expect(added.map(({ body }) => body)).toEqual([{ kind: "blocked_by", number: "TX0012" }]);
  expect(screen.getByRole("link", { name: /Blocked by TX0012/ })).toBeTruthy();
});

test("a link that would close a circle stays in the dialog with the reason", async () => {
  mock(addLink, refusal("link_circle", { detail: "That would go in a circle: TX0012 already leads to TX0100." }));
  const { user } = open(onDesk());
  await ready();
  await user.click(await screen.findByRole("button", { name: "Link a ticket" }, PATIENCE));
  const dialog = await dialogOf("Link TX0100");
  await user.click(await within(dialog).findByRole("option", { name: /TX0012/ }, PATIENCE));
  await user.click(within(dialog).getByRole("button", { name: "Link" }));
  await waitFor(() => expect(within(dialog).getByRole("alert").textContent).toContain("in a circle"), PATIENCE);
});

test("a link is cut at once and comes back with the undo; what came about by itself cannot be cut", async () => {
  const links = [
    { kind: "relates" as const, number: "TX0012", subject: "No network", status: "Open" as const },
    { kind: "follows_up" as const, number: "TX0007", subject: "Old printer", status: "Closed" as const },
  ];
  const removed = mock(removeLink, { links: links.slice(1) });
  const added = mock(addLink, { links });
  const { user } = open(onDesk({ links }));
  await ready();
  const unlink = await screen.findByRole("button", { name: "Unlink TX0012" }, PATIENCE);
  expect(screen.queryByRole("button", { name: "Unlink TX0007" })).toBeNull();
  await user.click(unlink);
  await user.click(await screen.findByRole("button", { name: "Undo" }, PATIENCE));
  await waitFor(() => expect(added).toHaveLength(1), PATIENCE);
  expect(removed[0]?.params).toEqual({ number: "TX0100", kind: "relates", other: "TX0012" });
  expect(added[0]?.body).toEqual({ kind: "relates", number: "TX0012" });
});

test("a key merges it into another, whose requester is somebody else, and the toast takes it back", async () => {
  const merged = onDesk({
    status: "Closed",
    version: 2,
    mergedInto: "TX0012",
    mergedAt: hoursAgo(0),
    availableActions: ["undo_merge"],
    may: { edit: false, triage: false, comment: false, note: false, attach: false, watch: false },
  });
  const { user, held } = open(onDesk(), theirs);
  const moves = mock(transitionTicket, ({ body }) => {
    held.ticket = body.action === "merge" ? merged : onDesk({ version: 3 });
    return held.ticket;
  });
  await ready();
  await user.keyboard("m");
  const dialog = await dialogOf("Merge into another ticket");
  await user.click(await within(dialog).findByRole("option", { name: /TX0012/ }, PATIENCE));
  expect(within(dialog).getByRole("checkbox", { name: "Maria Santos follows TX0012" })).toHaveProperty("checked", true);
  await user.click(within(dialog).getByRole("button", { name: "Merge into TX0012" }));
  expect(await screen.findByText("TX0100 is merged into TX0012.", {}, PATIENCE)).toBeTruthy();
  expect(screen.getByText(/Merged into/).textContent).toContain("TX0012");
  expect(screen.queryByRole("button", { name: "Link a ticket" })).toBeNull();
  const [undo] = screen.getAllByRole("button", { name: "Undo" });
  if (undo) await user.click(undo);
  await waitFor(() => expect(moves).toHaveLength(2), PATIENCE);
  expect(moves.map(({ body, headers }) => [body, headers.get("if-match")])).toEqual([
    [{ action: "merge", into: "TX0012", requesterFollows: true }, '"1"'],
    [{ action: "undo_merge" }, '"2"'],
  ]);
});

test("what was merged into it stands in its story, marked with its number", async () => {
  const mergedFrom = [
    {
      id: anId(300),
      number: "TX0099",
      subject: "Printer hums",
      description: "Since noon.",
      requester: { id: anId(6), name: "Paolo Uy", hasPhoto: false },
      createdAt: hoursAgo(3),
      mergedAt: hoursAgo(1),
      attachments: [],
    },
  ];
  open(onDesk({ mergedFrom }));
  const story = await screen.findByRole("list", { name: "What happened" }, PATIENCE);
  await within(story).findByText("from TX0099", {}, PATIENCE);
  expect(within(story).getByText("Printer hums")).toBeTruthy();
});

test("open children are asked about before the parent is resolved with them", async () => {
  const children = [
    { number: "TX0101", status: "Open" },
    { number: "TX0102", status: "New" },
  ];
  const moves = mock(transitionTicket, ({ body }) =>
    body.action === "resolve" && !body.withChildren
      ? refusal("open_children", { children })
      : onDesk({ status: "Resolved", version: 2, availableActions: ["close"] }),
  );
  const { user } = open(onDesk());
  await user.click(within(await ready()).getByRole("button", { name: "Resolve" }));
  await user.type(await screen.findByRole("textbox", { name: "What solved it" }, PATIENCE), "New switch.");
  await user.click(within(await dialogOf("Resolve this ticket")).getByRole("button", { name: "Resolve" }));
  const question = await dialogOf("2 children are still open");
  expect(question.textContent).toContain("TX0101, TX0102");
  await user.click(within(question).getByRole("button", { name: "Resolve all 3" }));
  expect(await screen.findByText("TX0100 is resolved.", {}, PATIENCE)).toBeTruthy();
  expect(moves.at(-1)?.body).toMatchObject({ action: "resolve", note: "New switch.", withChildren: true });
});

test("whoever wants to look at the children first resolves nothing", async () => {
  const moves = mock(transitionTicket, refusal("open_children", { children: [{ number: "TX0101", status: "Open" }] }));
  const { user } = open(onDesk());
  await user.click(within(await ready()).getByRole("button", { name: "Resolve" }));
  await user.type(await screen.findByRole("textbox", { name: "What solved it" }, PATIENCE), "New switch.");
  await user.click(within(await dialogOf("Resolve this ticket")).getByRole("button", { name: "Resolve" }));
  await user.click(within(await dialogOf("A child is still open")).getByRole("button", { name: "Look at it first" }));
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "A child is still open" })).toBeNull(), PATIENCE);
  expect(moves).toHaveLength(1);
});

test("a comment becomes a ticket of its own, what the ticket was filed with does not", async () => {
  const made = mock(splitComment, aTicket({ number: "TX0200" }));
  const { user } = open(onDesk());
  const [button, ...others] = await screen.findAllByRole("button", { name: "Make a ticket of this" }, PATIENCE);
  expect(others).toEqual([]);
  if (button) await user.click(button);
  const dialog = await dialogOf("Make a ticket of this");
  expect(within(dialog).getByRole("textbox", { name: "Subject" })).toHaveProperty("value", "And the fan hums.");
  await user.click(within(dialog).getByRole("button", { name: "Make the ticket" }));
  expect(await screen.findByText("TX0200 is a ticket of its own.", {}, PATIENCE)).toBeTruthy();
  expect(made.map(({ params, body }) => [params.id, body])).toEqual([[comment.id, { subject: "And the fan hums." }]]);
});
