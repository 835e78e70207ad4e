import { acceptInvitation, getDesk, login, lookUpInvitation } from "@smartsupport/contracts";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { renderApp } from "../../../test/render-app.tsx";
import { aDesk } from "../../../test/tickets.ts";

const TOKEN = "a-token-of-more-than-twenty-letters";
const sofia = {
  email: "sofia@meridian.example",
  firstName: "Sofia",
  lastName: "Uy",
  middleName: null,
  suffix: null,
  organizationName: "Meridian Freight",
};

test("the token leaves the address bar, and sets the password of whom it was meant for", async () => {
  const looked = mock(lookUpInvitation, sofia);
  const accepted = mock(acceptInvitation, undefined);
  const signedIn = mock(login, refusal("too_many_requests"));
  mock(getDesk, aDesk);
  const { user, router } = renderApp(`/invitation#token=${TOKEN}`);

  await user.type(await screen.findByLabelText("Password"), "seven lost umbrellas");
  expect(router.state.location.hash).toBe("");
  expect(looked[0]?.body).toEqual({ token: TOKEN });
  expect(screen.getByLabelText("Last name")).toHaveProperty("value", "Uy");

  await user.click(screen.getByLabelText(/privacy notice and agree/));
  await user.click(screen.getByRole("button", { name: "Set password and sign in" }));
  await waitFor(() => expect(accepted[0]?.body).toMatchObject({ token: TOKEN, password: "seven lost umbrellas" }));
  await waitFor(() => expect(signedIn[0]?.body).toMatchObject({ email: sofia.email }));
  // Signing in was refused for now: the ordinary page takes over.
  await waitFor(() => expect(router.state.location.pathname).toBe("/sign-in"));
});

test("a token that is used up says so and offers a way on", async () => {
  mock(lookUpInvitation, refusal("token_invalid"));
  renderApp(`/invitation#${TOKEN}`);
  expect(await screen.findByRole("heading", { name: "This invitation cannot be used" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "To the sign-in page" })).toBeTruthy();
});
