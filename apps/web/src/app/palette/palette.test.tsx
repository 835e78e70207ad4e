import {
  countTickets,
  findMatches,
  getDesk,
  getTicket,
  getTimeline,
  listMacros,
  listPeople,
  listTickets,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { aDesk, anId, aRow, aTicket } from "../../../test/tickets.ts";

const joy = aUser("coordinator", { id: anId(2), firstName: "Joy", lastName: "Manalo", name: "Joy Manalo" });
const may = { edit: true, triage: true, comment: true, note: true, attach: true, watch: true };

async function openOnTicket() {
  mock(getTicket, aTicket({ status: "In Progress", may, availableActions: ["hold", "resolve"] }));
  mock(getTimeline, { items: [], nextCursor: null });
  mock(listMacros, { items: [] });
  mockDesk();
  const view = renderApp("/desk/tickets/TX0100", joy);
  await screen.findByRole("group", { name: "What can be done" });
  await view.user.keyboard("{Control>}k{/Control}");
  const dialog = await screen.findByRole("dialog", { name: "Search or do" });
  return { ...view, dialog, field: within(dialog).getByRole("combobox") };
}

test("finds tickets and people as one types, and opens the first with Enter", async () => {
  const asked = mock(listTickets, {
    items: [{ ...aRow, number: "TX0200", subject: "Printer jams" }],
    nextCursor: null,
  });
  const { user, dialog, router } = await openOnTicket();
  await user.keyboard("printer");
  const tickets = await within(dialog).findByRole("group", { name: "Tickets" });
  expect(within(tickets).getByRole("option").textContent).toContain("Printer jams");
  expect(within(tickets).getByText("Printer", { selector: "mark" })).toBeTruthy();
  await waitFor(() => expect(within(tickets).getByRole("option").getAttribute("aria-selected")).toBe("true"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/desk/tickets/TX0200"));
  expect(asked.at(-1)?.query).toMatchObject({ q: "printer", sort: "relevance" });
});

test("does what the ticket behind it allows, and says its key", async () => {
  mock(listTickets, { items: [], nextCursor: null });
  const { user, dialog } = await openOnTicket();
  const acts = await within(dialog).findByRole("group", { name: "Do on TX0100" });
  expect(within(acts).getByRole("option", { name: /Reply/ }).textContent).toBe("Replyr");
  expect(within(acts).queryByRole("option", { name: "Approve" })).toBeNull();
  await user.keyboard("hold{Enter}");
  expect(await screen.findByRole("dialog", { name: /hold/i })).toBeTruthy();
});

test("says when nothing is found, and when the tickets did not load", async () => {
  let isBroken = false;
  mock(listTickets, () => (isBroken ? refusal("internal_error") : { items: [], nextCursor: null }));
  const { user, dialog } = await openOnTicket();
  mock(listPeople, { items: [] });
  await user.keyboard("zzzz");
  expect(await within(dialog).findByText(/Nothing is called “zzzz”/)).toBeTruthy();
  isBroken = true;
  await user.keyboard("z");
  expect(await within(dialog).findByText("The tickets did not load.")).toBeTruthy();
  isBroken = false;
  await user.click(within(dialog).getByRole("button", { name: "Retry" }));
  await waitFor(() => expect(within(dialog).queryByText("The tickets did not load.")).toBeNull());
});

test("Escape gives the page its focus back, and a question mark shows all keys of the page", async () => {
  const { user, dialog, field } = await openOnTicket();
  expect(document.activeElement).toBe(field);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(dialog.isConnected).toBe(false));
  await user.keyboard("?");
  const keys = await screen.findByRole("dialog", { name: "All keys" });
  expect(within(keys).getByRole("heading", { name: "Ticket" })).toBeTruthy();
  expect(within(keys).getByText("Write an internal note").parentElement?.textContent).toContain("n");
  expect(within(keys).queryByText("Select the ticket")).toBeNull();
});

test("an employee finds own tickets and places, and nothing of the desk", async () => {
  mock(getTicket, aTicket({ number: "TX0300" }));
  mock(getTimeline, { items: [], nextCursor: null });
  mock(findMatches, { items: [] });
  mock(getDesk, aDesk);
  mock(countTickets, { views: {} });
  mock(listTickets, { items: [{ ...aRow, number: "TX0300", subject: "Monitor flickers" }], nextCursor: null });
  const { user, router } = renderApp("/tickets", aUser("employee"));
  await user.click(await screen.findByRole("button", { name: "Search" }));
  const dialog = await screen.findByRole("dialog", { name: "Search or do" });
  const places = within(dialog).getByRole("group", { name: "Go to" });
  expect(
    within(places)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["Home", "My tickets", "Inbox", "Profile"]);
  await user.keyboard("monitor");
  await user.click(await within(dialog).findByRole("option", { name: /Monitor flickers/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/tickets/TX0300"));
});
