import {
  beginPasskeySignIn,
  countTickets,
  getDesk,
  listViews,
  type ResponseOf,
  signInWithPasskey,
} from "@smartsupport/contracts";
import { screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId } from "../../../test/tickets.ts";

vi.mock("../desk/desk.page.tsx", () => ({ DeskPage: () => <h1>Desk</h1> }));
const device = vi.hoisted(() => ({ sign: vi.fn() }));
vi.mock("@simplewebauthn/browser", () => ({ startAuthentication: device.sign }));
afterEach(() => vi.unstubAllGlobals());

const desk: ResponseOf<typeof getDesk> = {
  organizationName: "Meridian Freight",
  departments: [],
  companyIdPattern: "^MA\\d{4}$",
  companyIdHint: "MA and four digits",
  emailDomains: [],
  currency: "PHP",
  demo: null,
};
const response = { clientDataJSON: "abcd", authenticatorData: "abcd", signature: "abcd" };
const signed = { id: "abcd", rawId: "abcd", type: "public-key", clientExtensionResults: {}, response };

function browserWithPasskeys() {
  vi.stubGlobal("PublicKeyCredential", class {});
  vi.stubGlobal("isSecureContext", true);
}

test("a passkey signs in without a word typed", async () => {
  browserWithPasskeys();
  mock(getDesk, desk);
  mock(countTickets, { views: {} });
  mock(listViews, { items: [] });
  mock(beginPasskeySignIn, { challengeId: anId(5), options: { challenge: "abc" } });
  const calls = mock(signInWithPasskey, { accessToken: "token", expiresIn: 900, user: aUser("coordinator") });
  device.sign.mockResolvedValue(signed);
  const { user, router } = renderApp("/sign-in");
  await user.click(await screen.findByRole("button", { name: "Sign in with a passkey" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/desk"));
  expect(device.sign).toHaveBeenLastCalledWith({ optionsJSON: { challenge: "abc" } });
  expect(calls[0]?.body).toEqual({ challengeId: anId(5), passkey: signed });
});

test("a passkey that is not taken is told in the server's words, one that was not given in ours", async () => {
  browserWithPasskeys();
  mock(getDesk, desk);
  mock(beginPasskeySignIn, { challengeId: anId(5), options: {} });
  mock(signInWithPasskey, refusal("wrong_credentials", { detail: "This passkey was not accepted." }));
  const { user } = renderApp("/sign-in");
  const button = await screen.findByRole("button", { name: "Sign in with a passkey" });
  device.sign.mockResolvedValueOnce(signed);
  await user.click(button);
  expect(await screen.findByText("This passkey was not accepted.")).toBeTruthy();
  device.sign.mockRejectedValueOnce(new Error("NotAllowedError"));
  await user.click(button);
  expect(await screen.findByText(/No passkey was used/)).toBeTruthy();
});

test("there is no such button where browsers have no passkeys", async () => {
  mock(getDesk, desk);
  renderApp("/sign-in");
  expect(await screen.findByRole("button", { name: "Sign in" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Sign in with a passkey" })).toBeNull();
});
