import {
  answerSecondFactor,
  countTickets,
  getDesk,
  listAccounts,
  listViews,
  login,
  logout,
  refresh,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { mock, refusal } from "../../test/mock.ts";
import { aUser, renderApp } from "../../test/render-app.tsx";
import { call } from "../lib/api/call.ts";

// The frame is what these tests are about; the pages have their own.
vi.mock("../pages/desk/reports.page.tsx", () => ({ ReportsPage: () => <h1>Reports</h1> }));
vi.mock("../pages/profile/profile.page.tsx", () => ({ ProfilePage: () => <h1>Profile</h1> }));

const desk = {
  organizationName: "Meridian Freight",
  departments: [],
  companyIdPattern: "^MA\\d{4}$",
  companyIdHint: "MA and four digits",
  emailDomains: [],
  currency: "PHP",
  demo: null,
};

function mockSideBar() {
  mock(getDesk, desk);
  mock(countTickets, { views: { to_review: 7, breached: 3 } });
  mock(listViews, { items: [] });
}

test("a stranger is asked to sign in, then goes on to where they wanted to be", async () => {
  mock(getDesk, desk);
  mock(login, { accessToken: "token", expiresIn: 900, user: aUser("employee") });
  const { user, router } = renderApp("/profile");
  await user.type(await screen.findByLabelText("Work e-mail"), "maria@example.com");
  await user.type(screen.getByLabelText("Password"), "secret-words{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/profile"));
});

test("the desk does not exist for an employee", async () => {
  renderApp("/desk/reports", aUser("employee"));
  expect(await screen.findByText("There is nothing here")).toBeTruthy();
});

test("a coordinator sees the views with their counts, but no admin part", async () => {
  mockSideBar();
  renderApp("/desk/reports", aUser("coordinator"));
  const places = await screen.findByRole("navigation", { name: "All places" });
  const review = await within(places).findByRole("link", { name: /To review\s*7/ });
  expect(review.getAttribute("href")).toBe("/desk/tickets?view=to_review");
  expect(screen.queryByRole("link", { name: /Accounts/ })).toBeNull();
});

test("an admin's part stands in the side bar, the mailbox only in demo mode", async () => {
  mockSideBar();
  mock(listAccounts, {
    items: [],
    nextCursor: null,
    counts: { pending: 2, active: 9, invited: 0, deactivated: 0 },
  });
  renderApp("/desk/reports", aUser("admin"));
  expect(await screen.findByRole("link", { name: /Accounts\s*2/ })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Outside systems" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Mailbox" })).toBeNull();
});

test("signing out leads to the sign-in page and leaves no trace of a session", async () => {
  mockSideBar();
  const calls = mock(logout, undefined);
  const { user, router } = renderApp("/desk/reports", aUser("coordinator"));
  await user.click(await screen.findByRole("button", { name: /your account/ }));
  await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/sign-in"));
  expect(calls).toHaveLength(1);
  expect(localStorage.getItem("smartsupport.session")).toBeNull();
});

test("when the session ends under an open page, the page stays, a dialog asks for the password, and what waited goes on", async () => {
  mockSideBar();
  const { user, router } = renderApp("/desk/reports", aUser("coordinator"));
  await screen.findByRole("heading", { name: "Reports" });
  mock(refresh, refusal("session_ended"));
  mock(countTickets, refusal("unauthenticated"));
  mock(listViews, refusal("unauthenticated"));
  const waiting = call(countTickets, {});
  const dialog = await screen.findByRole("dialog", { name: "Please sign in again" });
  expect(router.state.location.pathname).toBe("/desk/reports");
  mockSideBar();
  mock(login, { accessToken: "token", expiresIn: 900, user: aUser("coordinator") });
  await user.type(within(dialog).getByLabelText(/^Password of/), "secret-words{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await waiting).toHaveProperty("views");
});

test("a session that lapsed is brought back by password and code, and what waited goes on after the code", async () => {
  mockSideBar();
  const { user } = renderApp("/desk/reports", aUser("coordinator"));
  await screen.findByRole("heading", { name: "Reports" });
  mock(refresh, refusal("session_ended"));
  mock(countTickets, refusal("unauthenticated"));
  mock(listViews, refusal("unauthenticated"));
  let isOver = false;
  const waiting = call(countTickets, {}).finally(() => {
    isOver = true;
  });
  const dialog = await screen.findByRole("dialog", { name: "Please sign in again" });
  mockSideBar();
  mock(login, { secondFactor: { ticket: "a-ticket-of-the-second-step", kinds: ["app"] } });
  await user.type(within(dialog).getByLabelText(/^Password of/), "secret-words{Enter}");
  const code = await screen.findByLabelText("Code from your app");
  expect(isOver).toBe(false);
  mock(answerSecondFactor, { accessToken: "token", expiresIn: 900, user: aUser("coordinator") });
  await user.type(code, "123456{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await waiting).toHaveProperty("views");
});

test("whoever leaves in place of signing in again is at the sign-in page", async () => {
  mockSideBar();
  const { user, router } = renderApp("/desk/reports", aUser("coordinator"));
  await screen.findByRole("heading", { name: "Reports" });
  mock(refresh, refusal("session_ended"));
  mock(countTickets, refusal("unauthenticated"));
  mock(listViews, refusal("unauthenticated"));
  mock(logout, undefined);
  const waiting = expect(call(countTickets, {})).rejects.toMatchObject({ code: "session_ended" });
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Leave" }));
  await waiting;
  await waitFor(() => expect(router.state.location.pathname).toBe("/sign-in"));
});

test("a new role takes the old one's pages away, and brings its own, as soon as the session is renewed", async () => {
  mockSideBar();
  const { client } = renderApp("/desk/reports", aUser("coordinator"));
  await screen.findByRole("heading", { name: "Reports" });
  client.setQueryData(["desk only"], "words");
  // The old token counts no more, and the cookie says who this is by now.
  mock(refresh, { accessToken: "new", expiresIn: 900, user: aUser("employee") });
  mock(countTickets, ({ headers }) =>
    headers.get("Authorization") === "Bearer new" ? { views: {} } : refusal("unauthenticated"),
  );
  await call(countTickets, {});
  expect(await screen.findByText("There is nothing here")).toBeTruthy();
  expect(screen.queryByRole("navigation", { name: "All places" })).toBeNull();
  expect(await screen.findByText(/An admin changed what you may do here/)).toBeTruthy();
  expect(client.getQueryData(["desk only"])).toBeUndefined();

  mockSideBar();
  mock(listAccounts, { items: [], nextCursor: null, counts: { pending: 0, active: 9, invited: 0, deactivated: 0 } });
  mock(refresh, { accessToken: "newer", expiresIn: 900, user: aUser("admin") });
  mock(countTickets, ({ headers }) =>
    headers.get("Authorization") === "Bearer newer" ? { views: {} } : refusal("unauthenticated"),
  );
  await call(countTickets, {});
  expect(await screen.findByRole("link", { name: /Accounts/ })).toBeTruthy();
});
