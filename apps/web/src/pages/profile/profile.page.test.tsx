import { type Account, changeMyPassword, getMe, listCategories, listTickets, updateMe } from "@smartsupport/contracts";
import { screen, waitFor } from "@testing-library/react";
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
  companyIdHolder: null,
};

function open() {
  mock(getMe, me);
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
  mock(changeMyPassword, refusal("wrong_credentials"));
  await user.type(await screen.findByLabelText("Current password"), "not mine at all");
  await user.type(screen.getByLabelText("New password"), "seven lost umbrellas");
  await user.click(screen.getByRole("button", { name: "Change password" }));
  expect(await screen.findByText("This is not your password.")).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Current password")));
  expect(screen.getByLabelText("New password")).toHaveProperty("value", "seven lost umbrellas");
});
