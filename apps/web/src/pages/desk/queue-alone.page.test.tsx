import { listTickets } from "@smartsupport/contracts";
import { configure, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { giveHeights, mockDesk } from "../../../test/desk.ts";
import { mock } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { aRow } from "../../../test/tickets.ts";

const asked = vi.hoisted(() => vi.fn());
vi.mock("../../features/saved-views/view-acts.tsx", () => {
  asked();
  return Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
});

configure({ asyncUtilTimeout: 20_000 });

test("what keeps a view did not come: the queue stands", async () => {
  giveHeights();
  mockDesk();
  mock(listTickets, { items: [{ ...aRow, subject: "Printer jams on page two" }], nextCursor: null });
  renderApp("/desk/tickets?status=Open", aUser("coordinator"));
  await vi.waitFor(() => expect(asked).toHaveBeenCalled(), 20_000);
  expect(await screen.findByText("Printer jams on page two")).toBeTruthy();
  expect(screen.queryByText("This page did not open.")).toBeNull();
});
