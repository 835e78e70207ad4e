import {
  countNotifications,
  countTickets,
  getDesk,
  listNotifications,
  listViews,
  markNotifications,
  type Notification,
  type NotificationGroup,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { aDesk, anId, hoursAgo } from "../../../test/tickets.ts";

const LONG = { timeout: 8000 };

const rafael = { kind: "person", id: anId(2), name: "Rafael Cruz", hasPhoto: false, isStaff: true } as const;
const line: Notification = {
  id: anId(1),
  kind: "own",
  what: "ticket.commented",
  author: rafael,
  at: hoursAgo(1),
  isRead: false,
  words: "Did you restart it?",
};
const printer: NotificationGroup = {
  number: "TX0100",
  subject: "Printer prints twice",
  status: "Open",
  isOwn: true,
  unread: 2,
  total: 3,
  items: [
    line,
    { ...line, id: anId(3), what: "ticket.asked", words: "Which room?" },
    { ...line, id: anId(4), what: "ticket.opened", words: null, isRead: true },
  ],
};
const vpn: NotificationGroup = {
  ...printer,
  number: "TX0101",
  subject: "VPN drops",
  isOwn: false,
  unread: 1,
  total: 1,
  items: [{ ...line, id: anId(5), kind: "assigned", what: "ticket.assigned", words: null }],
};

function open(groups: () => NotificationGroup[], { role = "employee", path = "/inbox" } = {}) {
  const view = renderApp(path, aUser(role as "employee" | "coordinator"));
  mock(countNotifications, () => ({
    numbers: groups()
      .filter(({ unread }) => unread > 0)
      .map(({ number }) => number),
  }));
  const asked = mock(listNotifications, () => ({ items: groups(), nextCursor: null }));
  return { ...view, asked };
}

test("news stand by ticket with what happened, and the earlier ones unfold", async () => {
  const { user, asked } = open(() => [printer, vpn]);
  const list = within(await screen.findByRole("list", { name: "Your inbox" }, LONG));
  expect(asked[0]?.query).toMatchObject({ show: "unread" });
  expect(list.getByText("Rafael Cruz commented")).toBeTruthy();
  expect(list.getByText("Did you restart it?")).toBeTruthy();
  expect(list.getByText("Rafael Cruz gave it to you")).toBeTruthy();
  expect(list.queryByText("Which room?")).toBeNull();
  await user.click(list.getByRole("button", { name: "2 more" }));
  expect(list.getByText("Which room?")).toBeTruthy();
  expect(await screen.findAllByText("2", { selector: "nav *" })).not.toHaveLength(0);
});

test("keys walk, mark as read and mark all", async () => {
  let groups = [printer, vpn];
  const { user } = open(() => groups);
  const marks = mock(markNotifications, ({ body }) => {
    groups = groups.filter(({ number }) => "number" in body && body.number !== undefined && number !== body.number);
    return { numbers: groups.map(({ number }) => number), readAt: null };
  });
  const list = within(await screen.findByRole("list", { name: "Your inbox" }, LONG));
  await user.keyboard("j");
  expect(document.activeElement).toBe(list.getByRole("link", { name: /TX0100/ }));
  await user.keyboard("e");
  await waitFor(() => expect(list.queryByRole("link", { name: /TX0100/ })).toBeNull(), LONG);
  expect(document.activeElement).toBe(list.getByRole("link", { name: /TX0101/ }));
  await user.keyboard("{Shift>}e{/Shift}");
  expect(await screen.findByText("You have read everything", {}, LONG)).toBeTruthy();
  expect(marks.map(({ body }) => body)).toEqual([{ as: "read", number: "TX0100" }, { as: "read" }]);
});

test("what was marked all at once comes back by the undo", async () => {
  let groups = [printer, vpn];
  const { user } = open(() => groups);
  const readAt = hoursAgo(0);
  const marks = mock(markNotifications, ({ body }) => {
    groups = body.as === "before" ? [printer, vpn] : [];
    return { numbers: groups.map(({ number }) => number), readAt: body.as === "read" ? readAt : null };
  });
  await user.click(await screen.findByRole("button", { name: /Mark all as read/ }, LONG));
  await user.click(await screen.findByRole("button", { name: "Undo" }, LONG));
  expect(await screen.findByRole("link", { name: /TX0101/ }, LONG)).toBeTruthy();
  expect(marks.map(({ body }) => body)).toEqual([{ as: "read" }, { as: "before", readAt }]);
});

test("all of it is behind a tab, where something read becomes unread again", async () => {
  const { user, asked } = open(() => [{ ...printer, unread: 0 }], { path: "/inbox?show=all" });
  const marks = mock(markNotifications, { numbers: ["TX0100"], readAt: null });
  await user.click(await screen.findByRole("button", { name: "Mark TX0100 as unread" }, LONG));
  expect(asked[0]?.query).toMatchObject({ show: "all" });
  expect(marks[0]?.body).toEqual({ as: "unread", number: "TX0100" });
});

test("whoever works at the desk opens tickets of others there, and their own as who asked", async () => {
  mock(countTickets, { views: {} as never });
  mock(getDesk, aDesk);
  mock(listViews, { items: [] });
  open(() => [printer, vpn], { role: "coordinator" });
  const list = within(await screen.findByRole("list", { name: "Your inbox" }, LONG));
  expect(list.getByRole("link", { name: /TX0100/ }).getAttribute("href")).toBe("/tickets/TX0100");
  expect(list.getByRole("link", { name: /TX0101/ }).getAttribute("href")).toBe("/desk/tickets/TX0101");
});

test("an inbox that did not load is asked for again", async () => {
  const { user } = open(() => [printer]);
  mock(listNotifications, refusal("unavailable"));
  const retry = await screen.findByRole("button", { name: "Retry" }, LONG);
  mock(listNotifications, { items: [printer], nextCursor: null });
  await user.click(retry);
  expect(await screen.findByRole("list", { name: "Your inbox" }, LONG)).toBeTruthy();
});
