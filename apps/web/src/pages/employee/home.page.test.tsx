import {
  getTicket,
  listAnnouncements,
  listCategories,
  listComments,
  listTickets,
  type Ticket,
  type TicketRow,
  transitionTicket,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { aDraft, mockDrafts } from "../../../test/drafts.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { aComment, anId, aRow, aTicket, hoursAgo, itSupport } from "../../../test/tickets.ts";

function open(waiting: TicketRow[], active: TicketRow[] = [], past: TicketRow[] = []) {
  const views = { my_waiting: waiting, my_active: active, my_past: past };
  mock(listTickets, ({ query }) => ({
    items: views[query.view as keyof typeof views],
    nextCursor: null,
  }));
  mock(listCategories, { items: [itSupport] });
  return renderApp("/", aUser("employee"));
}

function mockTicket(ticket: Ticket, kind: "question" | "resolution", body: string) {
  mock(getTicket, ticket);
  mock(listComments, { items: [aComment({ kind, body })], nextCursor: null });
}

test("a question is answered right here, against the version that was seen", async () => {
  const asked = aTicket({ status: "Pending", version: 4, availableActions: ["answer", "withdraw"] });
  mockTicket(asked, "question", "Which printer is it?");
  const calls = mock(transitionTicket, { ...asked, status: "New" });
  const { user } = open([{ ...aRow, status: "Pending" }]);

  expect(await screen.findByRole("heading", { name: "We need your answer" })).toBeTruthy();
  expect(await screen.findByText("Which printer is it?")).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "Write your answer" }), "The one on 5F");
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(await screen.findByText("Your answer on TX0100 is sent.")).toBeTruthy();
  expect(calls[0]?.body).toMatchObject({ action: "answer", answer: "The one on 5F", uploadIds: [] });
  expect(calls[0]?.headers.get("if-match")).toBe('"4"');
});

test("a refused answer stays in its box with the reason", async () => {
  const asked = aTicket({ status: "Pending", availableActions: ["answer"] });
  mockTicket(asked, "question", "Which one?");
  mock(transitionTicket, refusal("unavailable"));
  const { user } = open([{ ...aRow, status: "Pending" }]);
  const box = await screen.findByRole("textbox", { name: "Write your answer" });
  await user.type(box, "The one on 5F");
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(await screen.findByText(/The desk is starting or busy/)).toBeTruthy();
  expect(box).toHaveProperty("value", "The one on 5F");
});

test("a solved ticket is confirmed with stars and words, or not without stars", async () => {
  const solved = aTicket({ status: "Resolved", resolvedAt: hoursAgo(2), availableActions: ["close", "reopen"] });
  mockTicket(solved, "resolution", "New driver installed.");
  const calls = mock(transitionTicket, { ...solved, status: "Closed" });
  const { user } = open([{ ...aRow, status: "Resolved" }]);
  expect(await screen.findByText("New driver installed.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Yes, solved" }));
  const form = within(screen.getByRole("form", { name: "Confirm TX0100" }));
  await user.click(form.getByRole("button", { name: "Confirm and close" }));
  expect(await form.findByText("Please choose one to five stars.")).toBeTruthy();
  await user.click(form.getByRole("radio", { name: "4 of 5, Good" }));
  await user.type(form.getByRole("textbox"), "Quick");
  await user.click(form.getByRole("button", { name: "Confirm and close" }));
  await waitFor(() => expect(calls[0]?.body).toEqual({ action: "close", rating: 4, comment: "Quick" }));
});

test("a change that leaves the answer as it was meant is no reason to refuse it", async () => {
  const asked = aTicket({ status: "Pending", version: 4, availableActions: ["answer"] });
  mockTicket(asked, "question", "Which one?");
  const calls = mock(transitionTicket, ({ headers }) =>
    headers.get("if-match") === '"4"'
      ? refusal("stale_version", { current: { ...asked, version: 5, subject: "Printer" } })
      : aTicket({ version: 6 }),
  );
  const { user } = open([{ ...aRow, status: "Pending" }]);
  await user.type(await screen.findByRole("textbox", { name: "Write your answer" }), "The one on 5F");
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(await screen.findByText("Your answer on TX0100 is sent.")).toBeTruthy();
  expect(calls.map(({ headers }) => headers.get("if-match"))).toEqual(['"4"', '"5"']);
});

test("active tickets show where they stand in plain words", async () => {
  open([], [{ ...aRow, status: "On Hold", holdReason: "part" }]);
  const rail = within(await screen.findByRole("list", { name: "Where it stands" }));
  expect(rail.getByText("Waiting for a part").closest("li")?.getAttribute("aria-current")).toBe("step");
  expect(screen.queryByText("On Hold")).toBeNull();
});

test("the first visit says what this place is for", async () => {
  open([]);
  expect(await screen.findByRole("heading", { name: "Welcome, Maria" })).toBeTruthy();
  expect(screen.getByText("No tickets yet")).toBeTruthy();
  expect(screen.getByRole("link", { name: /IT Support/ }).getAttribute("href")).toContain(itSupport.id);
});

test("a failure says so and tries again", async () => {
  let isDown = true;
  mock(listCategories, { items: [] });
  mock(listTickets, () => (isDown ? refusal("internal_error") : { items: [], nextCursor: null }));
  const { user } = renderApp("/", aUser("employee"));
  const retry = await screen.findByRole("button", { name: "Retry" });
  isDown = false;
  await user.click(retry);
  expect(await screen.findByRole("heading", { name: "Welcome, Maria" })).toBeTruthy();
});

test("a ticket that was begun waits on top, and a reply that was not sent is named on its row", async () => {
  mockDrafts([aDraft("new-ticket", "The badge reader blinks"), aDraft("reply:TX0100", "Half a")]);
  open([], [{ ...aRow, status: "Open", priority: "Low" }]);
  const begun = within(await screen.findByRole("region", { name: "A ticket you began" }));
  expect(begun.getByText("The badge reader blinks")).toBeTruthy();
  expect(begun.getByRole("link", { name: "Go on" }).getAttribute("href")).toBe("/tickets/new");
  expect(screen.getByText("Draft")).toBeTruthy();
});

test("news from the desk stand beside the tickets, and without any there is no place for them", async () => {
  const first = open([], [{ ...aRow, status: "Open", priority: "Low" }]);
  await screen.findByRole("heading", { name: "My active tickets" });
  expect(screen.queryByRole("heading", { name: "News from the desk" })).toBeNull();
  first.unmount();
  mock(listAnnouncements, {
    items: [
      {
        id: anId(700),
        title: "4th floor printer is down",
        words: "Please use **4F-West** until Friday.",
        lastDay: "2099-01-31",
        author: { id: anId(2), name: "Joy Manalo", hasPhoto: false },
        createdAt: hoursAgo(2),
      },
    ],
  });
  open([], [{ ...aRow, status: "Open", priority: "Low" }]);
  expect(await screen.findByRole("heading", { name: "4th floor printer is down" })).toBeTruthy();
  expect((await screen.findByText("4F-West")).tagName).toBe("STRONG");
  expect(screen.getByText(/Joy Manalo/)).toBeTruthy();
});
