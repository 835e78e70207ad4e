import {
  addComment,
  countNotifications,
  getDesk,
  getTicket,
  getTimeline,
  listComments,
  markNotifications,
  muteTicket,
  type Ticket,
  transitionTicket,
  unmuteTicket,
  updateTicket,
} from "@smartsupport/contracts";
import type { Action } from "@smartsupport/domain";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { aComment, aDesk, anId, aTicket, hoursAgo } from "../../../test/tickets.ts";

function open(ticket: Ticket) {
  mock(getDesk, aDesk);
  mock(getTicket, ticket);
  mock(getTimeline, { items: [], nextCursor: null });
  mock(listComments, { items: [aComment({ kind: "question" })], nextCursor: null });
  return renderApp(`/tickets/${ticket.number}`, aUser("employee"));
}

const BUTTONS: Record<string, Action> = {
  "Send answer": "answer",
  Withdraw: "withdraw",
  "Yes, solved": "close",
  "No, reopen": "reopen",
  Reopen: "reopen",
  "Follow up": "follow_up",
};

describe("the buttons are the actions that the server allows, no more and no less", () => {
  const cases: Partial<Ticket>[] = [
    { status: "New", availableActions: ["withdraw"] },
    { status: "Pending", availableActions: ["answer", "withdraw"] },
    { status: "In Progress", availableActions: ["withdraw"] },
    { status: "Resolved", availableActions: ["close", "reopen"] },
    { status: "Resolved", availableActions: ["close"] },
    { status: "Closed", closedBy: "clock", availableActions: ["reopen", "follow_up"] },
    { status: "Rejected", availableActions: ["follow_up"] },
    { status: "Open", availableActions: [] },
  ];
  test.each(cases)("$status with $availableActions", async (change) => {
    open(aTicket({ approvedAt: hoursAgo(3), ...change }));
    await screen.findByRole("heading", { level: 1, name: "Printer prints twice" });
    const offered = Object.entries(BUTTONS).filter(([name]) => screen.queryByRole("button", { name }));
    expect(offered.map(([, action]) => action).sort()).toEqual([...(change.availableActions ?? [])].sort());
  });
});

test("a watcher reads along without anything to press", async () => {
  const may = { edit: false, triage: false, comment: false, note: false, attach: false, watch: false };
  const requester = {
    id: anId(9),
    name: "Liza Mercado",
    hasPhoto: false,
    email: "l@x.example",
    companyId: null,
    department: null,
  };
  open(aTicket({ requester, may }));
  await screen.findByRole("heading", { level: 1, name: "Printer prints twice" });
  expect(screen.getAllByText(/Liza Mercado/).length).toBeGreaterThan(0);
  for (const name of [...Object.keys(BUTTONS), "Edit", "Send"]) {
    expect(screen.queryByRole("button", { name }), name).toBeNull();
  }
});

test("a merged ticket says where to write, to whom may see that one", async () => {
  const may = { edit: false, triage: false, comment: false, note: false, attach: false, watch: false };
  const merged = { status: "Closed", closedBy: "staff", mergedAt: hoursAgo(1), may } as const;
  const { unmount } = open(aTicket({ ...merged, mergedInto: "TX0012" }));
  const where = within(await screen.findByRole("region", { name: "It goes on in another ticket" }));
  expect(where.getByRole("link", { name: "TX0012" }).getAttribute("href")).toBe("/tickets/TX0012");
  unmount();
  open(aTicket({ ...merged, mergedInto: null }));
  const hidden = within(await screen.findByRole("region", { name: "It goes on in another ticket" }));
  expect(hidden.getByText(/Somebody else had asked/)).toBeTruthy();
});

test("a ticket says what the ones merged into it were filed with, and what it was split from", async () => {
  const requester = { id: aUser("employee").id, name: "Maria Santos", hasPhoto: false };
  const filed = {
    id: anId(300),
    number: "TX0099",
    subject: "Printer hums",
    description: "Since noon.",
    attachments: [],
  };
  const mergedFrom = [{ ...filed, requester, createdAt: hoursAgo(3), mergedAt: hoursAgo(1) }];
  const links = [{ kind: "split_from" as const, number: "TX0050", subject: "Many things", status: "Open" as const }];
  open(aTicket({ status: "Open", mergedFrom, links }));
  expect(await screen.findByText("from TX0099")).toBeTruthy();
  expect(screen.getByText("Split from")).toBeTruthy();
});

test("the reason of a rejection is in sight", async () => {
  open(aTicket({ status: "Rejected", rejectionReason: "We lend one a person.", availableActions: ["follow_up"] }));
  const why = within(await screen.findByRole("region", { name: "Why it was not accepted" }));
  expect(why.getByText("We lend one a person.")).toBeTruthy();
});

test("a comment that was refused keeps its words; sent, it empties the box", async () => {
  const { user } = open(aTicket());
  let isDown = true;
  const calls = mock(addComment, () => (isDown ? refusal("internal_error") : aComment({ body: "One more thing" })));
  const box = await screen.findByRole("textbox", { name: "Add a comment" });
  await user.type(box, "One more thing");
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(await screen.findByText(/Something went wrong on our side/)).toBeTruthy();
  expect(box).toHaveProperty("value", "One more thing");
  isDown = false;
  await user.type(box, "{Control>}{Enter}{/Control}");
  await waitFor(() => expect(box).toHaveProperty("value", ""));
  expect(calls.at(-1)?.body).toMatchObject({ body: "One more thing", uploadIds: [] });
});

test.each([
  ["heard", ""],
  ["refused", "Room 4"],
])("an answer that the page hears of before its request was %s does not stand in the next box", async (end, left) => {
  const ticket = aTicket({ status: "Pending", availableActions: ["answer"] });
  const { user, client } = open(ticket);
  let arrive: (end: string) => void = () => {};
  const answered = aTicket({ status: "In Progress", version: 2 });
  mock(transitionTicket, () =>
    new Promise<string>((resolve) => (arrive = resolve)).then((how) =>
      how === "heard" ? answered : refusal("internal_error"),
    ),
  );
  await user.type(await screen.findByRole("textbox", { name: "Your answer" }), "Room 4");
  await user.click(screen.getByRole("button", { name: "Send answer" }));

  mock(getTicket, answered);
  await client.invalidateQueries();
  const next = await screen.findByRole("textbox", { name: "Add a comment" });
  expect(next).toHaveProperty("value", "");
  arrive(end);
  await waitFor(() => expect(client.isMutating()).toBe(0));
  await waitFor(() => expect(next).toHaveProperty("value", left));
});

test("withdrawing asks why", async () => {
  const ticket = aTicket({ availableActions: ["withdraw"], version: 7 });
  const { user } = open(ticket);
  const calls = mock(transitionTicket, { ...ticket, status: "Withdrawn" });
  await user.click(await screen.findByRole("button", { name: "Withdraw" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Withdraw TX0100?" }));
  await user.click(dialog.getByRole("button", { name: "Withdraw" }));
  expect(await dialog.findByText("Please write something.")).toBeTruthy();
  await user.type(dialog.getByRole("textbox"), "Found my own");
  await user.click(dialog.getByRole("button", { name: "Withdraw" }));
  await waitFor(() => expect(calls[0]?.body).toEqual({ action: "withdraw", reason: "Found my own" }));
});

test("two people edit: both versions are shown, the choice is saved against the new version", async () => {
  const may = { edit: true, triage: false, comment: true, note: false, attach: true, watch: true };
  const ticket = aTicket({ may, version: 1 });
  const { user } = open(ticket);
  const current = { ...ticket, version: 2, subject: "Theirs", description: "Longer, by the desk." };
  const calls = mock(updateTicket, ({ headers }) =>
    headers.get("if-match") === '"1"' ? refusal("stale_version", { current }) : { ...current, version: 3 },
  );
  await user.click(await screen.findByRole("button", { name: "Edit" }));
  const form = within(screen.getByRole("form", { name: "Edit TX0100" }));
  const subject = form.getByRole("textbox", { name: "Subject" });
  await user.clear(subject);
  await user.type(subject, "Mine");
  await user.click(form.getByRole("button", { name: "Save" }));

  const choice = within(await form.findByRole("radiogroup", { name: "Subject" }));
  expect(choice.getByText("Mine")).toBeTruthy();
  expect(choice.getByText("Theirs", { selector: "p" })).toBeTruthy();
  // What only the desk changed is taken over without a question.
  expect(form.getByRole("textbox", { name: /What happens/ })).toHaveProperty("value", "Longer, by the desk.");
  expect(calls).toHaveLength(1);
  await user.click(choice.getByRole("radio", { name: "Yours" }));
  await user.click(form.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(calls.at(-1)?.body).toEqual({ subject: "Mine" }));
  expect(calls.at(-1)?.headers.get("if-match")).toBe('"2"');
});

test("an edit that comes too late stays to be copied", async () => {
  const ticket = aTicket({ may: { edit: true, triage: false, comment: true, note: false, attach: true, watch: true } });
  const { user, client } = open(ticket);
  await user.click(await screen.findByRole("button", { name: "Edit" }));
  await user.type(screen.getByRole("textbox", { name: "Subject" }), " and loudly");
  mock(getTicket, { ...ticket, status: "Open", version: 2, may: { ...ticket.may, edit: false } });
  await client.invalidateQueries();
  expect(await screen.findByText(/can no longer be changed/)).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "Subject" })).toHaveProperty("value", "Printer prints twice and loudly");
  expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
});

test("a ticket that is not theirs reads like none", async () => {
  mock(getTicket, refusal("not_found"));
  mock(getTimeline, { items: [], nextCursor: null });
  renderApp("/tickets/TX9999", aUser("employee"));
  expect(await screen.findByRole("heading", { name: "No such ticket" })).toBeTruthy();
});

test("before anybody said or did anything, it says that the desk answers here", async () => {
  open(aTicket());
  const author = { kind: "person" as const, id: aUser("employee").id, name: "Maria Santos", hasPhoto: false };
  const filed = {
    action: "create",
    author: { ...author, isStaff: false },
    changes: [],
    at: hoursAgo(5),
    isInternal: false,
  };
  mock(getTimeline, { items: [{ kind: "change", id: anId(301), ...filed }], nextCursor: null });
  expect(await screen.findByText("Nothing yet. The desk answers here.")).toBeTruthy();
  expect(screen.queryByRole("list", { name: "What happened" })).toBeNull();
});

test("r leads into the box, and is no letter of the comment", async () => {
  const { user } = open(aTicket({ may: { ...aTicket().may, comment: true } }));
  const box = await screen.findByRole("textbox", { name: "Add a comment" });
  await user.keyboard("r");
  expect(document.activeElement).toBe(box);
  await user.keyboard("r");
  expect((box as HTMLTextAreaElement).value).toBe("r");
});

test("opening a ticket reads what the inbox says of it, and of no other", async () => {
  open(aTicket());
  mock(countNotifications, { numbers: ["TX0007", "TX0100"] });
  const marks = mock(markNotifications, { numbers: ["TX0007"], readAt: null });
  await waitFor(() => expect(marks).toHaveLength(1), { timeout: 8000 });
  expect(marks[0]?.body).toEqual({ as: "read", number: "TX0100" });
  expect(await screen.findAllByText("1", { selector: "nav *" })).not.toHaveLength(0);
});

test("a ticket is muted and heard of again; a refusal takes it back", async () => {
  const { user } = open(aTicket());
  const muted = mock(muteTicket, { isMuted: true });
  await user.click(await screen.findByRole("button", { name: "Mute" }, { timeout: 8000 }));
  expect(await screen.findByRole("button", { name: "Unmute" })).toBeTruthy();
  await waitFor(() => expect(muted[0]?.params).toEqual({ number: "TX0100" }));
  mock(unmuteTicket, refusal("forbidden"));
  await user.click(screen.getByRole("button", { name: "Unmute" }));
  expect(await screen.findAllByRole("alert")).not.toHaveLength(0);
  expect(await screen.findByRole("button", { name: "Unmute" })).toBeTruthy();
});
