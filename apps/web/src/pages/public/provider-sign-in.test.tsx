import { getDesk, login, type ResponseOf } from "@smartsupport/contracts";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { renderApp } from "../../../test/render-app.tsx";

const LONG = { timeout: 5000 };
const desk = (arePasswordsOff: boolean): ResponseOf<typeof getDesk> => ({
  organizationName: "Meridian Freight",
  departments: [],
  companyIdPattern: "^MA\\d{4}$",
  companyIdHint: "MA and four digits",
  emailDomains: [],
  currency: "PHP",
  singleSignOn: { name: "Microsoft", arePasswordsOff },
  demo: null,
});

test("a button leads to the provider, beside the password", async () => {
  mock(getDesk, desk(false));
  const { user } = renderApp("/sign-in");
  const button = await screen.findByRole("link", { name: "Sign in with Microsoft" }, LONG);
  expect(button.getAttribute("href")).toBe("/api/v1/auth/oidc/start?to=%2Fsign-in");
  expect(screen.getByLabelText("Password")).toBeTruthy();
  button.addEventListener("click", (event) => event.preventDefault());
  await user.click(button);
  // On the way back the page asks at once who this is.
  expect(localStorage.getItem("smartsupport.session")).toBe("1");
});

test("where passwords are off there is no form, but for the one admin who asks for it", async () => {
  mock(getDesk, desk(true));
  const words = "Passwords are switched off at this desk. Please sign in with Microsoft.";
  mock(login, refusal("passwords_off", { detail: words }));
  const { user } = renderApp("/sign-in");
  await screen.findByRole("link", { name: "Sign in with Microsoft" }, LONG);
  expect(screen.queryByLabelText("Password")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Break-glass sign-in" }));
  expect(screen.queryByRole("link", { name: "Register" })).toBeNull();
  await user.type(screen.getByLabelText("Work e-mail"), "maria@example.com");
  await user.type(screen.getByLabelText("Password"), "quiet{Enter}");
  expect(await screen.findByText(words, {}, LONG)).toBeTruthy();
});

test.each([
  ["account_pending", /An admin has not approved your account yet/],
  ["admin_unlinked", /sign in with your password and do it on your profile/],
  ["too_many", /Please wait a minute and try again/],
  ["something else", /Signing in did not work/],
])("says in plain words why the provider did not lead in: %s", async (code, words) => {
  mock(getDesk, desk(false));
  renderApp(`/sign-in?refused=${encodeURIComponent(code)}`);
  const said = await screen.findByText(words, {}, LONG);
  expect(said.closest("[role=alert]")).not.toBeNull();
});

test("says so too where the provider was switched off meanwhile", async () => {
  const { singleSignOn: _, ...without } = desk(false);
  mock(getDesk, without);
  renderApp("/sign-in?refused=expired");
  const said = await screen.findByText(/This took too long/, {}, LONG);
  expect(said.closest("[role=alert]")).not.toBeNull();
  expect(screen.getByLabelText("Password")).toBeTruthy();
});

test("sends no admin to a password that is refused", async () => {
  mock(getDesk, desk(true));
  renderApp("/sign-in?refused=admin_unlinked");
  await screen.findByText(/passwords are switched off here. The admin with the break-glass sign-in/, {}, LONG);
  expect(screen.queryByText(/sign in with your password/)).toBeNull();
});
