import {
  type Account,
  addPasskey,
  beginApp,
  beginPasskey,
  beginProof,
  confirmApp,
  getMe,
  getMySecondFactor,
  listCategories,
  listDataExports,
  listMySessions,
  listTickets,
  removeApp,
  renewRecoveryCodes,
  type SecondFactorState,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, hoursAgo } from "../../../test/tickets.ts";

const me: Account = {
  ...aUser("employee"),
  middleName: null,
  suffix: null,
  companyId: "MA0107",
  department: null,
  status: "active",
  createdAt: hoursAgo(100),
  approvedAt: hoursAgo(99),
  lastSignInAt: null,
  isErased: false,
  companyIdHolder: null,
};
const NONE: SecondFactorState = {
  appSince: null,
  passkeys: [],
  arePasskeysPossible: true,
  recoveryCodesLeft: 0,
  isRequired: false,
};
const WITH_APP = { ...NONE, appSince: hoursAgo(2), recoveryCodesLeft: 9 };

function open(state: () => SecondFactorState) {
  mock(getMe, me);
  mock(getMySecondFactor, state);
  mock(listMySessions, { items: [] });
  mock(listDataExports, { items: [] });
  mock(listTickets, { items: [], nextCursor: null });
  mock(listCategories, { items: [] });
  return renderApp("/profile", aUser("employee"));
}

test("an app is added with the password and a first code, and its recovery codes stay until they are kept", async () => {
  let state = NONE;
  const { user } = open(() => state);
  const begun = mock(beginApp, { secret: "ABCDEFGH", qr: "data:image/svg+xml;base64,PHN2Zy8+" });
  await user.click(await screen.findByRole("button", { name: "Add an authenticator app" }));
  await user.type(await screen.findByLabelText("Your password"), "three quiet carabaos{Enter}");
  expect(await screen.findByAltText("QR code for your authenticator app")).toBeTruthy();
  expect(begun[0]?.body).toEqual({ password: "three quiet carabaos" });
  const confirmed = mock(confirmApp, () => {
    state = { ...WITH_APP, recoveryCodesLeft: 10 };
    return { recoveryCodes: ["abcde-fghjk", "mnpqr-stuvw"] };
  });
  await user.type(screen.getByLabelText("Code from your app"), "123456{Enter}");
  const codes = await screen.findByRole("list", { name: "Recovery codes" });
  expect(within(codes).getAllByRole("listitem")).toHaveLength(2);
  expect(confirmed[0]?.body).toEqual({ code: "123456" });
  await user.keyboard("{Escape}");
  expect(screen.getByText("abcde-fghjk")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "I have kept them" }));
  expect(await screen.findByText("10 of 10 left")).toBeTruthy();
  expect(screen.queryByText("abcde-fghjk")).toBeNull();
});

test("a wrong password is told at its field", async () => {
  const { user } = open(() => WITH_APP);
  const message = "This is not your password.";
  mock(removeApp, refusal("wrong_credentials", { detail: message, errors: [{ path: "password", message }] }));
  await user.click(await screen.findByRole("button", { name: "Remove your authenticator app" }));
  await user.type(await screen.findByLabelText("Your password"), "nothing{Enter}");
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByRole("dialog", { name: "Remove your authenticator app?" })).toBeTruthy();
});

test("new recovery codes are made with the password", async () => {
  const { user } = open(() => WITH_APP);
  expect(await screen.findByText("9 of 10 left")).toBeTruthy();
  const calls = mock(renewRecoveryCodes, { recoveryCodes: ["abcde-fghjk"] });
  await user.click(screen.getByRole("button", { name: "Make new ones" }));
  await user.type(await screen.findByLabelText("Your password"), "three quiet carabaos{Enter}");
  expect(await screen.findByText("abcde-fghjk")).toBeTruthy();
  await waitFor(() => expect(calls).toHaveLength(1));
});

const device = vi.hoisted(() => ({ make: vi.fn(), sign: vi.fn() }));
vi.mock("@simplewebauthn/browser", () => ({ startRegistration: device.make, startAuthentication: device.sign }));

test("a passkey is made by the device and kept under its name; where browsers make none, words say so", async () => {
  const { user, unmount } = open(() => NONE);
  expect(await screen.findByText(/Passkeys work where/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Add a passkey" })).toBeNull();
  unmount();
  vi.stubGlobal("PublicKeyCredential", class {});
  vi.stubGlobal("isSecureContext", true);
  open(() => NONE);
  await user.click(await screen.findByRole("button", { name: "Add a passkey" }));
  const dialog = await screen.findByRole("dialog", { name: "Add a passkey" });
  mock(beginPasskey, { challengeId: anId(5), options: { challenge: "abc" } });
  const response = { clientDataJSON: "abcd", attestationObject: "abcd" };
  device.make.mockRejectedValueOnce(new Error("NotAllowedError"));
  await user.type(within(dialog).getByLabelText("Your password"), "three quiet carabaos{Enter}");
  expect(await screen.findByText(/No passkey was made/)).toBeTruthy();
  device.make.mockResolvedValue({
    id: "abcd",
    rawId: "abcd",
    type: "public-key",
    clientExtensionResults: {},
    response,
  });
  const calls = mock(addPasskey, { recoveryCodes: null });
  await user.click(within(dialog).getByRole("button", { name: "Add a passkey" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(calls[0]?.body).toMatchObject({ challengeId: anId(5), name: "This device", passkey: { id: "abcd" } });
  expect(device.make).toHaveBeenLastCalledWith({ optionsJSON: { challenge: "abc" } });
  vi.unstubAllGlobals();
});

test("whoever has a passkey proves by it, and needs no password", async () => {
  vi.stubGlobal("PublicKeyCredential", class {});
  vi.stubGlobal("isSecureContext", true);
  const passkey = { id: anId(9), name: "Laptop", addedAt: hoursAgo(3), lastUsedAt: null };
  const { user } = open(() => ({ ...WITH_APP, passkeys: [passkey] }));
  const asked = mock(beginProof, { challengeId: anId(6), options: { challenge: "abc" } });
  const calls = mock(renewRecoveryCodes, { recoveryCodes: ["abcde-fghjk"] });
  await user.click(await screen.findByRole("button", { name: "Make new ones" }));
  device.sign.mockRejectedValueOnce(new Error("NotAllowedError"));
  await user.click(await screen.findByRole("button", { name: "Use a passkey instead" }));
  expect(await screen.findByText(/No passkey was used/)).toBeTruthy();
  const response = { clientDataJSON: "abcd", authenticatorData: "abcd", signature: "abcd" };
  const answer = { id: "abcd", rawId: "abcd", type: "public-key", clientExtensionResults: {}, response };
  device.sign.mockResolvedValueOnce(answer);
  await user.click(screen.getByRole("button", { name: "Use a passkey instead" }));
  expect(await screen.findByText("abcde-fghjk")).toBeTruthy();
  expect(asked).toHaveLength(2);
  expect(calls[0]?.body).toEqual({ passkey: { challengeId: anId(6), answer } });
  vi.unstubAllGlobals();
});
