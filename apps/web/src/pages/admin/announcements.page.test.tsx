import {
  type Announcement,
  createAnnouncement,
  deleteAnnouncement,
  listAnnouncements,
  updateAnnouncement,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, hoursAgo } from "../../../test/tickets.ts";

const admin = aUser("admin");
const news: Announcement = {
  id: anId(700),
  title: "4th floor printer is down",
  words: "Please use 4F-West.",
  lastDay: "2099-01-31",
  author: { id: anId(2), name: "Joy Manalo", hasPhoto: false },
  createdAt: hoursAgo(2),
};

beforeEach(() => mockDesk());

test("an admin tells everybody something, for a week unless they choose", async () => {
  let told: Announcement[] = [];
  mock(listAnnouncements, () => ({ items: told }));
  const calls = mock(createAnnouncement, ({ body }) => {
    const made = { ...news, ...body };
    told = [made];
    return made;
  });
  const { user } = renderApp("/admin/announcements", admin);
  await screen.findByText("Nothing to tell");
  await user.click(screen.getAllByRole("button", { name: "Tell everybody" })[0] as HTMLElement);
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Tell everybody" }));
  expect(await dialog.findByText("Please fill this in.")).toBeTruthy();
  await user.type(dialog.getByRole("textbox", { name: "Title" }), "The lift is out of order");
  await user.click(dialog.getByRole("button", { name: "Tell everybody" }));
  expect(await screen.findByText("Everybody reads it on their home now.")).toBeTruthy();
  expect(calls[0]?.body.title).toBe("The lift is out of order");
  const days = (Date.parse(calls[0]?.body.lastDay ?? "") - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(5);
  expect(days).toBeLessThan(8);
  expect(await within(screen.getByRole("list", { name: "News" })).findByText("The lift is out of order")).toBeTruthy();
});

test("a refusal stands at its field, and the words stay", async () => {
  mock(listAnnouncements, { items: [news] });
  mock(
    updateAnnouncement,
    refusal("invalid_input", { errors: [{ path: "lastDay", message: "Please choose today or a later day." }] }),
  );
  const { user } = renderApp("/admin/announcements", admin);
  await user.click(await screen.findByRole("button", { name: "Change 4th floor printer is down" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Save" }));
  expect(await dialog.findByText("Please choose today or a later day.")).toBeTruthy();
  expect(dialog.getByRole("textbox", { name: "Title" })).toHaveProperty("value", news.title);
});

test("taking it back asks first", async () => {
  mock(listAnnouncements, { items: [news] });
  const calls = mock(deleteAnnouncement, undefined);
  const { user } = renderApp("/admin/announcements", admin);
  await user.click(await screen.findByRole("button", { name: "Take back 4th floor printer is down" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Take it back" }));
  await waitFor(() => expect(calls[0]?.params).toEqual({ id: news.id }));
});
