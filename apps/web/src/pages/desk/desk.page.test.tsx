import { listTickets } from "@smartsupport/contracts";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { aRow } from "../../../test/tickets.ts";

test("counts every view and shows its first tickets", async () => {
  mockDesk({ to_review: 7, breached: 2 });
  mock(listTickets, ({ query }) => ({ items: query.view === "to_review" ? [aRow] : [], nextCursor: null }));
  renderApp("/desk", aUser("coordinator"));
  expect(await screen.findByRole("link", { name: /TX0100\s*Printer prints twice/ })).toBeTruthy();
  const tiles = screen.getByRole("list", { name: "Tickets by view" });
  expect(
    within(tiles)
      .getAllByRole("link")
      .map((link) => link.textContent),
  ).toEqual(["To review7", "Overdue2", "Mine0", "Due soon0", "Unassigned0", "Triage overdue0"]);
  expect(screen.getByText("Nothing is overdue")).toBeTruthy();
});

test("a quiet desk says that nothing waits for review", async () => {
  mockDesk();
  mock(listTickets, { items: [], nextCursor: null });
  renderApp("/desk", aUser("coordinator"));
  expect(await screen.findByText("Nothing waits for review")).toBeTruthy();
});

test("one list that fails does not take the others with it", async () => {
  mockDesk();
  mock(listTickets, ({ query }) =>
    query.view === "mine" ? refusal("invalid_input") : { items: [], nextCursor: null },
  );
  renderApp("/desk", aUser("coordinator"));
  expect(await screen.findByText("Mine did not load.")).toBeTruthy();
  expect(screen.getByText("Nothing waits for review")).toBeTruthy();
});
