import { countTickets, getDesk, listViews, login, type ResponseOf } from "@smartsupport/contracts";
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";

vi.mock("../desk/desk.page.tsx", () => ({ DeskPage: () => <h1>Desk</h1> }));

const desk: ResponseOf<typeof getDesk> = {
  organizationName: "Meridian Freight",
  departments: [],
  companyIdPattern: "^MA\\d{4}$",
  companyIdHint: "MA and four digits",
  emailDomains: [],
  currency: "PHP",
  demo: null,
};

test("asks for both fields in words before it calls", async () => {
  mock(getDesk, desk);
  const { user } = renderApp("/sign-in");
  await user.click(await screen.findByRole("button", { name: "Sign in" }));
  expect(await screen.findByText("Please enter your e-mail.")).toBeTruthy();
  expect(screen.getByText("Please enter your password.")).toBeTruthy();
});

test("says in the server's words why somebody is not let in", async () => {
  mock(getDesk, desk);
  mock(login, refusal("account_pending", { detail: "Your account waits for an admin." }));
  const { user } = renderApp("/sign-in");
  await user.type(await screen.findByLabelText("Work e-mail"), "maria@example.com");
  await user.type(screen.getByLabelText("Password"), "wrong{Enter}");
  const alert = await screen.findByText("Your account waits for an admin.");
  expect(alert.closest("[role=alert]")).not.toBeNull();
  expect(screen.getByLabelText("Password").getAttribute("aria-invalid")).toBe("true");
});

test("where what judges the words does not come, the desk is asked all the same", async () => {
  vi.doMock("../../features/sign-in/check-credentials.ts", () => {
    throw new TypeError("Failed to fetch");
  });
  mock(getDesk, desk);
  mock(login, refusal("account_pending", { detail: "Your account waits for an admin." }));
  const { user } = renderApp("/sign-in");
  await user.type(await screen.findByLabelText("Work e-mail"), "maria@example.com");
  await user.type(screen.getByLabelText("Password"), "wrong{Enter}");
  expect(await screen.findByText("Your account waits for an admin.")).toBeTruthy();
  vi.doUnmock("../../features/sign-in/check-credentials.ts");
});

test("a demo account is one click away", async () => {
  const demo = {
    password: "demo-password",
    workflowSystemUrl: null,
    accounts: [{ email: "maria@example.com", name: "Maria Santos", role: "employee" as const }],
  };
  mock(getDesk, { ...desk, demo });
  const calls = mock(login, refusal("too_many_requests", { detail: "Too many tries. Wait a minute." }));
  const { user } = renderApp("/sign-in");
  await user.click(await screen.findByRole("button", { name: /Maria Santos/ }));
  await waitFor(() => expect(calls[0]?.body).toEqual({ email: "maria@example.com", password: "demo-password" }));
  expect(await screen.findByText("Too many tries. Wait a minute.")).toBeTruthy();
});

test("whoever is signed in goes on to where they work", async () => {
  mock(getDesk, desk);
  mock(countTickets, { views: {} });
  mock(listViews, { items: [] });
  const { router } = renderApp("/sign-in", aUser("coordinator"));
  await waitFor(() => expect(router.state.location.pathname).toBe("/desk"));
});
