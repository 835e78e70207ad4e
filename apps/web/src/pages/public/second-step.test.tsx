import {
  answerSecondFactor,
  beginSetUp,
  beginSetUpPasskey,
  countTickets,
  finishSetUp,
  finishSetUpPasskey,
  getDesk,
  listViews,
  login,
  type ResponseOf,
} from "@smartsupport/contracts";
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId } from "../../../test/tickets.ts";

vi.mock("../desk/desk.page.tsx", () => ({ DeskPage: () => <h1>Desk</h1> }));

const device = vi.hoisted(() => ({ make: vi.fn() }));
vi.mock("@simplewebauthn/browser", () => ({ startRegistration: device.make }));

const desk: ResponseOf<typeof getDesk> = {
  organizationName: "Meridian Freight",
  departments: [],
  companyIdPattern: "^MA\\d{4}$",
  companyIdHint: "MA and four digits",
  emailDomains: [],
  currency: "PHP",
  demo: null,
};
const ticket = "a-ticket-of-the-second-step";
const grant = { accessToken: "token", expiresIn: 900, user: aUser("coordinator") };

async function withPassword(kinds: ("app" | "recovery_code")[]) {
  mock(getDesk, desk);
  mock(countTickets, { views: {} });
  mock(listViews, { items: [] });
  mock(login, { secondFactor: { ticket, kinds } });
  const opened = renderApp("/sign-in");
  await opened.user.type(await screen.findByLabelText("Work e-mail"), "maria@example.com");
  await opened.user.type(screen.getByLabelText("Password"), "three quiet carabaos{Enter}");
  return opened;
}

test("after the password comes the code, which browsers may fill in", async () => {
  const { user, router } = await withPassword(["app", "recovery_code"]);
  const message = "This code is not right.";
  mock(answerSecondFactor, refusal("wrong_credentials", { detail: message, errors: [{ path: "code", message }] }));
  const field = await screen.findByLabelText("Code from your app");
  expect(field.getAttribute("autocomplete")).toBe("one-time-code");
  await user.type(field, "123456{Enter}");
  expect(await screen.findByText(message)).toBeTruthy();
  const calls = mock(answerSecondFactor, grant);
  await user.clear(field);
  await user.type(field, "654 321{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/desk"));
  expect(calls[0]?.body).toEqual({ ticket, code: "654 321" });
});

test("a recovery code stands in for the phone", async () => {
  const { user, router } = await withPassword(["app", "recovery_code"]);
  const calls = mock(answerSecondFactor, grant);
  await user.click(await screen.findByRole("button", { name: "Use a recovery code" }));
  await user.type(screen.getByLabelText("Recovery code"), "abcde-fghjk{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/desk"));
  expect(calls[0]?.body).toEqual({ ticket, recoveryCode: "abcde-fghjk" });
});

test("who took too long goes back to the password", async () => {
  const { user } = await withPassword(["app"]);
  mock(answerSecondFactor, refusal("token_invalid", { detail: "This took too long." }));
  await user.type(await screen.findByLabelText("Code from your app"), "123456{Enter}");
  expect(await screen.findByText("This took too long.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Back to the password" }));
  expect(await screen.findByLabelText("Work e-mail")).toBeTruthy();
});

test("whoever must have a second factor sets it up first and sees the recovery codes", async () => {
  mock(beginSetUp, { secret: "ABCDEFGHIJKLMNOP", qr: "data:image/svg+xml;base64,PHN2Zy8+" });
  const { user, router } = await withPassword([]);
  expect(await screen.findByAltText("QR code for your authenticator app")).toBeTruthy();
  expect(screen.getByText("ABCD EFGH IJKL MNOP")).toBeTruthy();
  const calls = mock(finishSetUp, { ...grant, recoveryCodes: ["abcde-fghjk"] });
  await user.type(screen.getByLabelText("Code from your app"), "123456{Enter}");
  expect(await screen.findByText("abcde-fghjk")).toBeTruthy();
  expect(calls[0]?.body).toEqual({ ticket, code: "123456" });
  expect(router.state.location.pathname).toBe("/sign-in");
  await user.click(screen.getByRole("button", { name: "I have kept them" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/desk"));
});

test("a passkey will do where browsers make some, and a device that makes none is told of", async () => {
  vi.stubGlobal("PublicKeyCredential", class {});
  vi.stubGlobal("isSecureContext", true);
  mock(beginSetUp, { secret: "ABCDEFGHIJKLMNOP", qr: "data:image/svg+xml;base64,PHN2Zy8+" });
  mock(beginSetUpPasskey, { challengeId: anId(7), options: { challenge: "abc" } });
  const { user, router } = await withPassword([]);
  device.make.mockRejectedValueOnce(new Error("NotAllowedError"));
  await user.click(await screen.findByRole("button", { name: "Use a passkey of this device" }));
  expect(await screen.findByText(/No passkey was made/)).toBeTruthy();
  const response = { clientDataJSON: "abcd", attestationObject: "abcd" };
  const made = { id: "abcd", rawId: "abcd", type: "public-key", clientExtensionResults: {}, response };
  device.make.mockResolvedValue(made);
  const calls = mock(finishSetUpPasskey, { ...grant, recoveryCodes: ["abcde-fghjk"] });
  await user.click(screen.getByRole("button", { name: "Use a passkey of this device" }));
  expect(await screen.findByText("abcde-fghjk")).toBeTruthy();
  expect(calls[0]?.body).toEqual({ ticket, challengeId: anId(7), name: "This device", passkey: made });
  await user.click(screen.getByRole("button", { name: "I have kept them" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/desk"));
  vi.unstubAllGlobals();
});
