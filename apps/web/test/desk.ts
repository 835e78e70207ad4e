import {
  completeSearch,
  countTickets,
  findMatches,
  getDesk,
  getQueueLayout,
  listAccountSessions,
  listAccounts,
  listCategories,
  listDepartments,
  listPeople,
  listViews,
  TICKET_VIEWS,
} from "@smartsupport/contracts";
import { mock } from "./mock.ts";
import { aDesk, anId, itSupport } from "./tickets.ts";

export const ben = { id: anId(5), name: "Ben Cruz", hasPhoto: false };

/** Answers what every page of the desk asks besides its own matter. */
export function mockDesk(counts: Partial<Record<(typeof TICKET_VIEWS)[number], number>> = {}): void {
  mock(getDesk, aDesk);
  mock(getQueueLayout, {});
  mock(completeSearch, { items: [] });
  mock(findMatches, { items: [] });
  mock(listViews, { items: [] });
  mock(countTickets, { views: { ...Object.fromEntries(TICKET_VIEWS.map((view) => [view, 0])), ...counts } });
  mock(listAccounts, { items: [], nextCursor: null, counts: { pending: 0, active: 0, invited: 0, deactivated: 0 } });
  mock(listAccountSessions, { items: [] });
  mock(listCategories, { items: [itSupport] });
  mock(listDepartments, { items: aDesk.departments });
  mock(listPeople, { items: [{ ...ben, role: "coordinator", department: null }] });
}

/** jsdom lays nothing out: without a height, a list that is drawn in part draws nothing. */
export function giveHeights(): void {
  for (const [side, px] of [
    ["clientHeight", 900],
    ["clientWidth", 1200],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => px });
  }
}
