import { type Erasure, eraseAccount, getAccountErasure, listAccounts } from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { accountPage, anAccount } from "../../../test/accounts.ts";
import { mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";

const gone = anAccount(431, "Isabel Garcia", { status: "deactivated", approvedAt: "2026-01-01T00:00:00.000Z" });
const running: Erasure = {
  state: "running",
  done: 3,
  total: 26,
  reason: "Erased person asked.",
  requestedAt: "2026-11-21T10:00:00.000Z",
  finishedAt: null,
};

beforeEach(() => mockDesk());

function open(account = gone) {
  mock(listAccounts, () => accountPage([account]));
  return renderApp("/admin/accounts?show=deactivated", aUser("admin"));
}

test("nobody is erased without a reason and their name, typed out", async () => {
  const erased = mock(eraseAccount, running);
  mock(getAccountErasure, running);
  const { user } = open();
  await user.click(await screen.findByRole("button", { name: "Erase… Isabel Garcia" }));
  const form = within(await screen.findByRole("form", { name: "Erase Isabel Garcia" }));
  expect(form.getByText(/This cannot be undone/)).toBeTruthy();
  await user.click(form.getByRole("button", { name: "Erase for good" }));
  expect(await form.findByText("Please write something.")).toBeTruthy();
  await user.type(form.getByLabelText(/Why/), "Isabel asked.");
  await user.type(form.getByLabelText(/Type Isabel Garcia/), "Isabel");
  await user.click(form.getByRole("button", { name: "Erase for good" }));
  expect(await form.findByText("This is not the name.")).toBeTruthy();
  expect(erased).toEqual([]);
  await user.type(form.getByLabelText(/Type Isabel Garcia/), " garcia");
  await user.click(form.getByRole("button", { name: "Erase for good" }));
  await waitFor(() => expect(erased).toHaveLength(1));
  expect(erased[0]).toMatchObject({ params: { id: gone.id }, body: { reason: "Isabel asked." } });
  expect(await screen.findByText(/Step 4 of 26/)).toBeTruthy();
  expect(screen.getByRole("dialog", { name: "Erasing a person" })).toBeTruthy();
});

test("somebody erased is shown as nobody, with how far it is until it is done", async () => {
  let now = running;
  mock(getAccountErasure, () => now);
  const { user } = open({ ...gone, name: "Erased person", email: "x@erased.invalid", isErased: true });
  expect(await screen.findByText("Erased for good")).toBeTruthy();
  expect(screen.queryByText("x@erased.invalid")).toBeNull();
  expect(screen.queryByRole("button", { name: /Reactivate|Invite again|Erase…/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Progress Erased person" }));
  expect(await screen.findByRole("progressbar", { name: "Erased so far" })).toHaveProperty("value", 3);
  now = { ...running, state: "done", done: 26, finishedAt: "2026-11-21T10:01:00.000Z" };
  expect(await screen.findByText(/Nothing here names this person any more/, {}, { timeout: 5_000 })).toBeTruthy();
  expect(screen.getByText("Why: Erased person asked.")).toBeTruthy();
});

test("a refusal is said in the dialog, which stays", async () => {
  mock(eraseAccount, refusal("last_admin", { detail: "This is the last active admin." }));
  const { user } = open();
  await user.click(await screen.findByRole("button", { name: "Erase… Isabel Garcia" }));
  const form = within(await screen.findByRole("form", { name: "Erase Isabel Garcia" }));
  await user.type(form.getByLabelText(/Why/), "x");
  await user.type(form.getByLabelText(/Type Isabel Garcia/), "Isabel Garcia");
  await user.click(form.getByRole("button", { name: "Erase for good" }));
  expect(await form.findByText("This is the last active admin.")).toBeTruthy();
});
