import { changeQueueLayout, getQueueLayout, getTicket, getTimeline, listTickets } from "@smartsupport/contracts";
import { configure, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { giveHeights, mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, aRow, aTicket, hoursAgo } from "../../../test/tickets.ts";
import { forgetPlaces } from "../../features/queue/place-memory.ts";

const joy = aUser("coordinator");
const row = (n: number) => ({
  ...aRow,
  id: anId(n),
  number: `TX0${n}`,
  subject: `Ticket ${n}`,
  status: "Open" as const,
  priority: "High" as const,
  dueAt: hoursAgo(n === 101 ? 2 : -1),
});
const page = { items: [row(101), row(102)], nextCursor: null };

// The first page of a file loads all that the queue is made of, on machines that do much else beside.
configure({ asyncUtilTimeout: 20_000 });

beforeAll(giveHeights);
beforeEach(() => {
  forgetPlaces();
  // Whoever rests on a row has it brought nearer. Before the rest: its address would also catch that of the counts.
  mock(getTicket, ({ params }) => aTicket({ number: params.number, subject: `Whole ${params.number}` }));
  mock(getTimeline, { items: [], nextCursor: null });
  mockDesk({ all_active: 2 });
});

test("shows what is active, next due first, in groups", async () => {
  const asked = mock(listTickets, page);
  renderApp("/desk/tickets", joy);
  const table = await screen.findByRole("table", { name: "Tickets" });
  expect(await within(table).findByText("Overdue")).toBeTruthy();
  expect(within(table).getByText("Due within 2 hours")).toBeTruthy();
  expect(
    within(table)
      .getAllByRole("link")
      .map((link) => link.textContent),
  ).toEqual(["Ticket 101", "Ticket 102"]);
  expect(asked[0]?.query).toMatchObject({ view: "all_active", sort: "due" });
  expect(screen.getByRole("heading", { level: 1, name: "All active" })).toBeTruthy();
});

test("a filter goes into the address and to the server, and its cross takes it out again", async () => {
  const asked = mock(listTickets, page);
  const { user, router } = renderApp("/desk/tickets", joy);
  await user.click(await screen.findByRole("button", { name: "Filter" }));
  await user.click(await screen.findByRole("option", { name: "Priority" }));
  await user.click(await screen.findByRole("option", { name: "High" }));
  await waitFor(() => expect(router.state.location.search).toBe("?priority=High"));
  await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ priority: ["High"], view: "all_active" }));
  await user.click(await screen.findByRole("option", { name: "Critical" }));
  await waitFor(() => expect(router.state.location.search).toBe("?priority=High&priority=Critical"));
  await user.keyboard("{Escape}");
  await user.click(screen.getByRole("button", { name: "Remove the filter Priority" }));
  await waitFor(() => expect(router.state.location.search).toBe(""));
});

test("an address with filters opens with them", async () => {
  const asked = mock(listTickets, page);
  renderApp("/desk/tickets?view=mine&status=Open&assignee=me&q=printer", joy);
  expect(await screen.findByRole("heading", { level: 1, name: "Mine" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Status: Open" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Assignee: Me" })).toBeTruthy();
  expect(screen.getByRole("combobox", { name: "Search tickets" })).toHaveProperty("value", "printer");
  expect(asked[0]?.query).toMatchObject({ view: "mine", status: ["Open"], assignee: "me", q: "printer" });
});

test("words are searched in all tickets when the typing pauses", async () => {
  const asked = mock(listTickets, page);
  const { user, router } = renderApp("/desk/tickets", joy);
  await screen.findByRole("table");
  await user.keyboard("/");
  await user.type(screen.getByRole("combobox"), "toner");
  await waitFor(() => expect(router.state.location.search).toBe("?q=toner"));
  await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ q: "toner" }));
  expect(asked.at(-1)?.query.view).toBeUndefined();
});

test("j and k walk, Enter opens, and going back keeps the filters", async () => {
  mock(listTickets, page);
  const { user, router } = renderApp("/desk/tickets?status=Open", joy);
  await screen.findByRole("table");
  await user.keyboard("jj");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Ticket 102"));
  await user.keyboard("k");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Ticket 101"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/desk/tickets/TX0101"));
  await user.click(await screen.findByRole("link", { name: "Back to the queue" }));
  await waitFor(() => expect(router.state.location.search).toBe("?status=Open"));
  expect(await screen.findByRole("table")).toBeTruthy();
});

test("an empty view says what it is for", async () => {
  mock(listTickets, { items: [], nextCursor: null });
  renderApp("/desk/tickets?view=to_review", joy);
  expect(await screen.findByText("Nothing waits for review")).toBeTruthy();
});

test("a list that did not load offers another try", async () => {
  mock(listTickets, refusal("invalid_input"));
  const { user } = renderApp("/desk/tickets", joy);
  expect(await screen.findByText("The queue did not load.")).toBeTruthy();
  mock(listTickets, page);
  await user.click(screen.getByRole("button", { name: "Retry" }));
  expect(await screen.findByRole("link", { name: "Ticket 101" })).toBeTruthy();
});

test("x chooses, shift with j chooses on the way, Escape lets go", async () => {
  mock(listTickets, { items: [101, 102, 103, 104].map(row), nextCursor: null });
  const { user } = renderApp("/desk/tickets?sort=created", joy);
  const box = (n: number) => screen.getByRole("checkbox", { name: `Select TX0${n}` }).getAttribute("aria-checked");
  await screen.findByRole("table");
  await user.keyboard("jx");
  expect([101, 102].map(box)).toEqual(["true", "false"]);
  await user.keyboard("{Shift>}jj{/Shift}");
  await waitFor(() => expect([101, 102, 103, 104].map(box)).toEqual(["true", "true", "true", "false"]));
  expect(screen.getByRole("checkbox", { name: "Select all" }).getAttribute("aria-checked")).toBe("mixed");
  await user.keyboard("{Control>}a{/Control}");
  expect(box(104)).toBe("true");
  await user.keyboard("{Escape}");
  expect([101, 102, 103, 104].map(box)).toEqual(["false", "false", "false", "false"]);
  await user.click(screen.getByRole("checkbox", { name: "Select TX0101" }));
  await user.keyboard("{Shift>}");
  await user.click(screen.getByRole("link", { name: "Ticket 103" }));
  expect([101, 102, 103, 104].map(box)).toEqual(["true", "true", "true", "false"]);
});

test("Space shows the ticket beside the list, and the choice is kept", async () => {
  mock(listTickets, page);
  const kept = mock(changeQueueLayout, ({ body }) => body);
  const { user, router } = renderApp("/desk/tickets", joy);
  await screen.findByRole("table");
  await user.keyboard("j");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Ticket 101"));
  await user.keyboard(" ");
  const aside = await screen.findByRole("complementary", { name: "Preview" });
  expect(await within(aside).findByRole("heading", { name: "Whole TX0101" })).toBeTruthy();
  await waitFor(() => expect(kept.at(-1)?.body).toEqual({ hasPreview: true }));
  await user.click(screen.getByRole("link", { name: "Ticket 102" }));
  expect(await within(aside).findByRole("heading", { name: "Whole TX0102" })).toBeTruthy();
  expect(router.state.location.pathname).toBe("/desk/tickets");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/desk/tickets/TX0102"));
});

test("the preview's button shows the first ticket when none is in hand", async () => {
  mock(listTickets, page);
  mock(changeQueueLayout, ({ body }) => body);
  const { user } = renderApp("/desk/tickets", joy);
  await screen.findByRole("table");
  await user.click(screen.getByRole("button", { name: "Preview" }));
  const aside = await screen.findByRole("complementary", { name: "Preview" });
  expect(await within(aside).findByRole("heading", { name: "Whole TX0101" }, { timeout: 5000 })).toBeTruthy();
});

test("columns are hidden, shown and moved, and the queue is as it was left", async () => {
  mock(listTickets, page);
  mock(getQueueLayout, { columns: [{ id: "tags", isShown: true }], density: "comfortable" });
  const kept = mock(changeQueueLayout, ({ body }) => body);
  const { user } = renderApp("/desk/tickets", joy);
  const names = () => screen.getAllByRole("columnheader").map((head) => head.textContent);
  await screen.findByRole("table");
  expect(names().slice(0, 4)).toEqual(["", "Tags", "Priority", "No."]);
  await user.click(screen.getByRole("button", { name: "Display" }));
  await user.click(await screen.findByRole("checkbox", { name: "Requester" }));
  expect(names()).not.toContain("Requester");
  screen.getByRole("button", { name: "Move Tags" }).focus();
  await user.keyboard("{ArrowDown}{ArrowRight}");
  expect(names().slice(0, 3)).toEqual(["", "Priority", "Tags"]);
  await waitFor(() =>
    expect(kept.at(-1)?.body.columns?.slice(0, 2)).toEqual([
      { id: "priority", isShown: true },
      { id: "tags", isShown: true, widthPx: 136 },
    ]),
  );
});

test("what others change comes in where it stands, and new tickets wait to be shown", async () => {
  mock(listTickets, { items: [row(101), row(102)], nextCursor: null });
  const { user, client } = renderApp("/desk/tickets?sort=created", joy);
  const order = () => screen.getAllByRole("link", { name: /^Ticket / }).map((link) => link.textContent);
  await screen.findByRole("table");
  await user.keyboard("j");
  mock(listTickets, {
    items: [row(103), { ...row(102), version: 2, status: "In Progress" }],
    nextCursor: null,
  });
  mock(getTicket, aTicket({ ...row(101), requester: aTicket().requester, status: "Resolved", version: 5 }));
  mockDesk();
  await client.invalidateQueries({ queryKey: [listTickets.id] });
  expect(await screen.findByText("In Progress")).toBeTruthy();
  // It left this list; who reads it sees what became of it.
  expect(screen.getByText("Resolved")).toBeTruthy();
  expect(order()).toEqual(["Ticket 101", "Ticket 102"]);
  await user.click(screen.getByRole("button", { name: "1 new ticket" }));
  await waitFor(() => expect(order()).toEqual(["Ticket 103", "Ticket 102"]));
});
