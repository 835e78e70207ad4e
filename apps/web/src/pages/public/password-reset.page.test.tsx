import {
  checkPassword,
  getDesk,
  lookUpPasswordReset,
  requestPasswordReset,
  resetPassword,
} from "@smartsupport/contracts";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { renderApp } from "../../../test/render-app.tsx";
import { aDesk } from "../../../test/tickets.ts";

const TOKEN = "a-token-of-more-than-twenty-letters";
const maria = { email: "maria@meridian.example", firstName: "Maria", lastName: "Santos" };

test("the sign-in page leads to a link by mail, in words that tell nobody who exists", async () => {
  mock(getDesk, aDesk);
  const asked = mock(requestPasswordReset, { status: "accepted" });
  const { user } = renderApp("/sign-in");
  await user.click(await screen.findByRole("link", { name: "Forgot your password?" }));
  await user.click(await screen.findByRole("button", { name: "Send the link" }));
  expect(await screen.findByText("Please enter a full e-mail address.")).toBeTruthy();
  await user.type(screen.getByLabelText("Work e-mail"), "maria@meridian.example{Enter}");
  const heading = await screen.findByRole("heading", { name: "Look into your mailbox" });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByText(/has an account, a mail with a link is on its way/)).toBeTruthy();
  expect(asked[0]?.body).toEqual({ email: "maria@meridian.example" });
});

test("the token leaves the address bar and sets the password, and then the person signs in", async () => {
  mock(getDesk, aDesk);
  const looked = mock(lookUpPasswordReset, maria);
  const set = mock(resetPassword, undefined);
  const { user, router } = renderApp(`/reset-password#token=${TOKEN}`);
  await user.type(await screen.findByLabelText("New password"), "seven lost umbrellas");
  expect(router.state.location.hash).toBe("");
  expect(looked[0]?.body).toEqual({ token: TOKEN });
  await user.click(screen.getByRole("button", { name: "Set password" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/sign-in"));
  expect(set[0]?.body).toEqual({ token: TOKEN, password: "seven lost umbrellas" });
  expect(await screen.findByText("Your new password is set. Sign in with it.")).toBeTruthy();
});

test("a password that is easy to guess is told when the field is left, before anything is sent", async () => {
  mock(lookUpPasswordReset, maria);
  const { user } = renderApp(`/reset-password#token=${TOKEN}`);
  const problem = "This password is easy to guess. Please choose another.";
  const checked = mock(checkPassword, ({ body }) => ({ problem: body.password === "password1" ? problem : null }));
  const field = await screen.findByLabelText("New password");
  const rule = () => screen.getByText(/^Not easy to guess/).textContent;
  expect(rule()).toBe("Not easy to guess");
  await user.type(field, "short");
  await user.tab();
  expect(checked).toEqual([]);
  await user.clear(field);
  await user.type(field, "password1");
  await user.tab();
  expect(await screen.findByText(problem)).toBeTruthy();
  expect(rule()).toBe("Not easy to guess (not kept)");
  expect(checked[0]?.body).toEqual({ password: "password1", personal: ["Maria", "Santos", maria.email] });
  await user.clear(field);
  await user.type(field, "seven lost umbrellas");
  await user.tab();
  await waitFor(() => expect(rule()).toBe("Not easy to guess (kept)"));
  expect(screen.queryByText(problem)).toBeNull();
});

test("a link that is used up says so and offers a new one", async () => {
  mock(lookUpPasswordReset, refusal("token_invalid"));
  renderApp(`/reset-password#token=${TOKEN}`);
  expect(await screen.findByRole("heading", { name: "This link cannot be used" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Send a new link" })).toBeTruthy();
});
