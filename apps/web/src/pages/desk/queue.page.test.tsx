import { getTicket, getTimeline, listTickets } from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { giveHeights, mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, aRow, aTicket, hoursAgo } from "../../../test/tickets.ts";

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

beforeAll(giveHeights);
beforeEach(() => mockDesk({ all_active: 2 }));

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
  expect(screen.getByRole("searchbox", { name: "Search tickets" })).toHaveProperty("value", "printer");
  expect(asked[0]?.query).toMatchObject({ view: "mine", status: ["Open"], assignee: "me", q: "printer" });
});

test("words are searched in all tickets when the typing pauses", async () => {
  const asked = mock(listTickets, page);
  const { user, router } = renderApp("/desk/tickets", joy);
  await screen.findByRole("table");
  await user.keyboard("/");
  await user.type(screen.getByRole("searchbox"), "toner");
  await waitFor(() => expect(router.state.location.search).toBe("?q=toner"));
  await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ q: "toner" }));
  expect(asked.at(-1)?.query.view).toBeUndefined();
});

test("j and k walk, Enter opens, and going back keeps the filters", async () => {
  mock(listTickets, page);
  mock(getTicket, ({ params }) => aTicket({ number: params.number }));
  mock(getTimeline, { items: [], nextCursor: null });
  mockDesk();
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
