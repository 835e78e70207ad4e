import { getMySingleSignOn, linkSingleSignOn } from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { renderPart } from "../../../test/render-app.tsx";
import { CompanySignIn } from "../../features/profile/company-sign-in.tsx";
import { leaveFor } from "../../lib/leave-for.ts";

vi.mock("../../lib/leave-for.ts", () => ({ leaveFor: vi.fn() }));

const LONG = { timeout: 5000 };

test("links the account with the company's sign-in, after the password", async () => {
  mock(getMySingleSignOn, { name: "Microsoft", isLinked: false });
  const { user } = renderPart(<CompanySignIn />);
  await user.click(await screen.findByRole("button", { name: "Link with Microsoft" }, LONG));
  const dialog = within(await screen.findByRole("dialog", { name: "Link with Microsoft" }, LONG));
  mock(linkSingleSignOn, refusal("wrong_credentials", { errors: [{ path: "password", message: "Not this one." }] }));
  await user.type(dialog.getByLabelText("Your password"), "wrong{Enter}");
  expect(await dialog.findByText("Not this one.", {}, LONG)).toBeTruthy();
  const calls = mock(linkSingleSignOn, { url: "https://login.meridian.example/auth" });
  await user.clear(dialog.getByLabelText("Your password"));
  await user.type(dialog.getByLabelText("Your password"), "right{Enter}");
  await waitFor(() => expect(leaveFor).toHaveBeenCalledWith("https://login.meridian.example/auth"), LONG);
  expect(calls[0]?.body).toEqual({ password: "right" });
});

test("says that it is linked", async () => {
  mock(getMySingleSignOn, { name: "Microsoft", isLinked: true });
  renderPart(<CompanySignIn />);
  expect(await screen.findByText("Your account is linked: you can sign in with Microsoft.", {}, LONG)).toBeTruthy();
});
