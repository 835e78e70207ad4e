import { reportTickets } from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { mockDesk } from "../../../test/desk.ts";
import { mock } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, itSupport } from "../../../test/tickets.ts";
import type { TicketReport } from "../../features/reports/tiles.tsx";

const HOUR_MS = 3_600_000;
const report: TicketReport = {
  filed: 12,
  resolved: 9,
  byStatus: [
    { status: "Closed", count: 9 },
    { status: "New", count: 3 },
  ],
  byPriority: [
    { priority: "High", count: 8 },
    { priority: null, count: 4 },
  ],
  byCategory: [{ category: { id: itSupport.id, name: "IT Support" }, count: 12 }],
  byDepartment: [
    { department: { id: anId(11), name: "IT" }, count: 10 },
    { department: null, count: 2 },
  ],
  byWeek: [
    { week: "2026-11-09", filed: 5, resolved: 4 },
    { week: "2026-11-16", filed: 7, resolved: 5 },
  ],
  firstResponse: { count: 11, medianMs: 53 * 60_000, p90Ms: 5.5 * HOUR_MS },
  resolution: { count: 9, medianMs: 26 * HOUR_MS, p90Ms: null },
  satisfaction: { count: 4, average: 4.75 },
  minutesSpent: 95,
};

beforeEach(() => mockDesk());

test("says the numbers in words and holds every chart as a table", async () => {
  mock(reportTickets, report);
  const { user } = renderApp("/desk/reports?from=2026-11-09&to=2026-11-21", aUser("coordinator"));
  const weeks = await screen.findByRole("table", { name: "Filed and resolved by week" });
  expect(
    within(weeks)
      .getAllByRole("row")
      .map((row) => row.textContent),
  ).toEqual(["WeekFiledResolved", " Week of 9 Nov54", " Week of 16 Nov75"]);
  const status = screen.getByRole("table", { name: "By status" });
  expect(within(status).getByRole("row", { name: "Closed 9" })).toBeTruthy();
  expect(within(status).getByRole("row", { name: "On Hold 0" })).toBeTruthy();
  const link = within(screen.getByRole("table", { name: "By priority" })).getByRole("link", { name: "Not set" });
  expect(link.getAttribute("href")).toBe("/desk/tickets?from=2026-11-09&to=2026-11-21&priority=none");
  expect(screen.getByText("9 of 10 within 5 h 30 m, 11 tickets")).toBeTruthy();
  expect(screen.getByText("1 d 2 h")).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Show By status as a table" }));
  expect(screen.getByRole("button", { name: "Show By status as a chart" })).toBeTruthy();
});

test("the days are in the address, and a preset changes them", async () => {
  const asked = mock(reportTickets, report);
  const { user, router } = renderApp("/desk/reports", aUser("coordinator"));
  await screen.findByRole("table", { name: "By status" });
  await user.click(screen.getByRole("radio", { name: "7 days" }));
  await waitFor(() => expect(router.state.location.search).toMatch(/^\?from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/));
  const days = ({ from, to }: { from: string; to: string }) => (Date.parse(to) - Date.parse(from)) / (24 * HOUR_MS) + 1;
  await waitFor(() => expect(asked.map(({ query }) => days(query))).toEqual([30, 7]));
});

test("days without a ticket say so", async () => {
  mock(reportTickets, { ...report, filed: 0, resolved: 0 });
  renderApp("/desk/reports", aUser("coordinator"));
  expect(await screen.findByText("No ticket in these days")).toBeTruthy();
});
