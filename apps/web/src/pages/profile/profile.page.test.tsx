import {
  type Account,
  changeMyPassword,
  endMyOtherSessions,
  endMySession,
  getMe,
  getMySecondFactor,
  listCategories,
  listDataExports,
  listMySessions,
  listTickets,
  type Session,
  updateMe,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, hoursAgo } from "../../../test/tickets.ts";

const me: Account = {
  ...aUser("employee"),
  middleName: null,
  suffix: null,
  companyId: "MA0107",
  department: { id: anId(11), name: "Budget" },
  status: "active",
  createdAt: hoursAgo(100),
  approvedAt: hoursAgo(99),
  lastSignInAt: null,
  isErased: false,
  companyIdHolder: null,
};

const here: Session = {
  id: anId(71),
  device: "Firefox on Windows",
  address: "198.51.100.7",
  startedAt: hoursAgo(30),
  lastUsedAt: hoursAgo(0),
  isCurrent: true,
};
const phone = { ...here, id: anId(72), device: "Safari on iOS", address: "203.0.113.9", isCurrent: false };

function open(sessions = [here]) {
  mock(getMe, me);
  mock(getMySecondFactor, {
    appSince: null,
    passkeys: [],
    arePasskeysPossible: true,
    recoveryCodesLeft: 0,
    isRequired: false,
  });
  mock(listMySessions, () => ({ items: sessions }));
  mock(listDataExports, { items: [] });
  mock(listTickets, { items: [], nextCursor: null });
  mock(listCategories, { items: [] });
  return renderApp("/profile", aUser("employee"));
}

test("names are changed here, what an admin keeps is only read", async () => {
  const { user } = open();
  const calls = mock(updateMe, { ...me, lastName: "Reyes", name: "Maria Reyes" });
  const last = await screen.findByLabelText("Last name");
  expect(screen.getByText("MA0107")).toBeTruthy();
  expect(screen.queryByLabelText("Work e-mail")).toBeNull();
  await user.clear(last);
  await user.type(last, "Reyes");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Your profile is saved.")).toBeTruthy();
  expect(calls[0]?.body).toEqual({ lastName: "Reyes", firstName: "Maria", middleName: null, suffix: null });
  expect(await screen.findByRole("button", { name: /Maria Reyes/ })).toBeTruthy();
});

test("a wrong password is told at its field, and neither field is emptied", async () => {
  const { user } = open();
  const message = "This is not your present password.";
  mock(
    changeMyPassword,
    refusal("wrong_credentials", { detail: message, errors: [{ path: "currentPassword", message }] }),
  );
  await user.type(await screen.findByLabelText("Current password"), "not mine at all");
  await user.type(screen.getByLabelText("New password"), "seven lost umbrellas");
  await user.click(screen.getByRole("button", { name: "Change password" }));
  expect(await screen.findByText(message)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Current password")));
  expect(screen.getByLabelText("New password")).toHaveProperty("value", "seven lost umbrellas");
});

test("a device I do not know is signed out on its own, and the list is asked for anew", async () => {
  const sessions = [here, phone, { ...phone, id: anId(73), device: "Chrome on Android" }];
  const { user } = open(sessions);
  const ended = mock(endMySession, ({ params }) => {
    sessions.splice(
      sessions.findIndex(({ id }) => id === params.id),
      1,
    );
    return undefined;
  });
  const list = within(await screen.findByRole("list", { name: "Where you are signed in" }));
  expect(list.getAllByRole("listitem")).toHaveLength(3);
  expect(list.getByText("This device")).toBeTruthy();
  expect(list.queryByRole("button", { name: "Sign out Firefox on Windows" })).toBeNull();
  await user.click(list.getByRole("button", { name: "Sign out Safari on iOS" }));
  expect(await screen.findByText("Safari on iOS is signed out.")).toBeTruthy();
  expect(ended[0]?.params).toEqual({ id: phone.id });
  await waitFor(() => expect(list.getAllByRole("listitem")).toHaveLength(2));
});

test("all other devices are signed out at once, and only when there are any", async () => {
  const sessions = [here, phone];
  const { user } = open(sessions);
  const ended = mock(endMyOtherSessions, () => {
    sessions.length = 1;
    return undefined;
  });
  await user.click(await screen.findByRole("button", { name: "Sign out all others" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Sign out all others" })).toBeNull());
  expect(ended).toHaveLength(1);
});
