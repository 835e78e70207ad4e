import {
  changeQueueLayout,
  changeView,
  deleteView,
  listTickets,
  listViews,
  type SavedView,
  saveView,
} from "@smartsupport/contracts";
import { configure, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { giveHeights, mockDesk } from "../../../test/desk.ts";
import { mock } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, aRow } from "../../../test/tickets.ts";

configure({ asyncUtilTimeout: 20_000 });
const joy = aUser("coordinator");
const view = (n: number, change: Partial<SavedView> = {}): SavedView => ({
  id: anId(700 + n),
  name: `View ${n}`,
  isShared: false,
  isOwn: true,
  mayChange: true,
  ownerName: "Joy Manalo",
  question: { status: ["Open"], q: `word${n}`, sort: "updated" },
  count: n,
  ...change,
});

beforeAll(giveHeights);
beforeEach(() => {
  mockDesk();
  mock(listTickets, { items: [aRow], nextCursor: null });
});

test("saved views stand in the side bar with their counts, and lead to what they ask", async () => {
  mock(listViews, { items: [view(1), view(2, { isShared: true, isOwn: false, mayChange: false })] });
  const asked = mock(listTickets, { items: [aRow], nextCursor: null });
  const { user, router } = renderApp("/desk/tickets", joy);
  await user.click(await screen.findByRole("link", { name: /^View 2/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "View 2" })).toBeTruthy();
  await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ status: ["Open"], q: "word2", sort: "updated" }));
  expect(router.state.location.search).toContain(`saved=${anId(702)}`);
  expect(screen.getByRole("link", { name: /^View 2/ }).getAttribute("aria-current")).toBe("page");
  // Somebody else's: it can be used, not changed.
  expect(screen.queryByRole("button", { name: /What to do with the view/ })).toBeNull();
});

test("their order is changed with the arrow keys, and kept", async () => {
  mock(listViews, { items: [view(1), view(2), view(3)] });
  const kept = mock(changeQueueLayout, ({ body }) => body);
  const { user } = renderApp("/desk/tickets", joy);
  (await screen.findByRole("button", { name: "Move View 1" })).focus();
  await user.keyboard("{ArrowDown}");
  await waitFor(() => expect(kept[0]?.body).toEqual({ viewOrder: [anId(702), anId(701), anId(703)] }));
  const names = screen.getAllByRole("link", { name: /^View \d/ }).map((link) => link.textContent);
  expect(names).toEqual(["View 22", "View 11", "View 33"]);
});

test("what is asked now is saved under a name", async () => {
  mock(listViews, { items: [] });
  const saved = mock(saveView, ({ body }) => ({ ...view(9), ...body }));
  const { user, router } = renderApp("/desk/tickets?priority=High&assignee=none&sort=due", joy);
  await user.click(await screen.findByRole("button", { name: "Save view" }));
  const dialog = await screen.findByRole("dialog", { name: "Save this view" });
  await user.click(within(dialog).getByRole("button", { name: "Save the view" }));
  expect(await within(dialog).findByText("Please fill this in.")).toBeTruthy();
  await user.type(within(dialog).getByRole("textbox", { name: "Name" }), "Nobody has these");
  await user.click(within(dialog).getByRole("checkbox", { name: /Everybody of the desk/ }));
  mock(listViews, { items: [{ ...view(9), name: "Nobody has these" }] });
  await user.click(within(dialog).getByRole("button", { name: "Save the view" }));
  await waitFor(() => expect(router.state.location.search).toContain(`saved=${anId(709)}`));
  expect(saved[0]?.body).toEqual({
    name: "Nobody has these",
    isShared: true,
    question: { priority: ["High"], assignee: "none", sort: "due" },
  });
});

test("a view that asks something else now can be kept so, renamed and deleted", async () => {
  mock(listViews, { items: [view(1)] });
  const changed = mock(changeView, ({ body }) => ({ ...view(1), ...body }));
  const gone = mock(deleteView, undefined);
  const { user, router } = renderApp(`/desk/tickets?status=Open&q=word1&sort=due&saved=${anId(701)}`, joy);
  await user.click(await screen.findByRole("button", { name: "Keep in View 1" }));
  await waitFor(() => expect(changed[0]?.body).toEqual({ question: { status: ["Open"], q: "word1", sort: "due" } }));
  await user.click(screen.getByRole("button", { name: "What to do with the view View 1" }));
  await user.click(await screen.findByRole("menuitem", { name: "Rename or share" }));
  const name = await screen.findByRole("textbox", { name: "Name" });
  await user.clear(name);
  await user.type(name, "Words");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(changed[1]?.body).toEqual({ name: "Words", isShared: false }));
  await user.click(screen.getByRole("button", { name: "What to do with the view View 1" }));
  await user.click(await screen.findByRole("menuitem", { name: "Delete the view" }));
  const dialog = await screen.findByRole("dialog", { name: "Delete the view View 1?" });
  await user.click(within(dialog).getByRole("button", { name: "Delete the view" }));
  await waitFor(() => expect(gone).toHaveLength(1));
  await waitFor(() => expect(router.state.location.search).toBe(""));
});
