import { getDesk, registerAccount } from "@smartsupport/contracts";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { renderApp } from "../../../test/render-app.tsx";
import { aDesk } from "../../../test/tickets.ts";

type View = ReturnType<typeof renderApp>;

async function fillIn({ user }: View, companyId = "MA0107", email = "sofia@meridian.example") {
  await user.type(await screen.findByLabelText("Last name"), "Uy");
  await user.type(screen.getByLabelText("First name"), "Sofia");
  await user.type(screen.getByLabelText("Company id"), companyId);
  await user.selectOptions(screen.getByLabelText("Department"), "IT");
  await user.type(screen.getByLabelText("Work e-mail"), email);
  await user.type(screen.getByLabelText("Password"), "seven lost umbrellas");
  await user.click(screen.getByLabelText(/privacy notice and agree/));
}

const send = ({ user }: View) => user.click(screen.getByRole("button", { name: "Register" }));

test("each missing field says so in its own place, and nothing is sent", async () => {
  mock(getDesk, aDesk);
  const calls = mock(registerAccount, { status: "pending" });
  const view = renderApp("/register");
  await screen.findByLabelText("Last name");
  await send(view);
  for (const label of ["Last name", "First name", "Company id", "Department", "Work e-mail", "Password"]) {
    await waitFor(() => expect(screen.getByLabelText(label).getAttribute("aria-invalid"), label).toBe("true"));
  }
  expect(screen.getByText("Please agree to the privacy notice.")).toBeTruthy();
  expect(screen.getByLabelText("Middle name optional").getAttribute("aria-invalid")).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText("Last name"));
  expect(calls).toEqual([]);
});

test("the organization's own rules count: pattern of the company id, domain of the address", async () => {
  mock(getDesk, aDesk);
  const view = renderApp("/register");
  await fillIn(view, "X1", "sofia@elsewhere.example");
  await send(view);
  expect(await screen.findByText(/This is not a company id: MA and four digits/)).toBeTruthy();
  expect(screen.getByText("Please use your work e-mail at meridian.example.")).toBeTruthy();
});

test("a refusal of the server stands at its field and everything typed stays", async () => {
  mock(getDesk, aDesk);
  mock(registerAccount, refusal("invalid_input", { errors: [{ path: "password", message: "Easy to guess." }] }));
  const view = renderApp("/register");
  await fillIn(view);
  await send(view);
  expect(await screen.findByText("Easy to guess.")).toBeTruthy();
  expect(screen.getByLabelText("Password").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByLabelText("Last name")).toHaveProperty("value", "Uy");
});

test("the rules of the password tick off while it is typed", async () => {
  mock(getDesk, aDesk);
  const { user } = renderApp("/register");
  await user.type(await screen.findByLabelText("First name"), "Sofia");
  const password = screen.getByLabelText("Password");
  const kept = () => [...document.querySelectorAll("li[data-kept]")].map((rule) => rule.textContent);
  await user.type(password, "12345678");
  expect(kept()).toEqual(["At least 8 characters (kept)", "Not your name, address or id (kept)"]);
  await user.clear(password);
  await user.type(password, "sofia123");
  expect(kept()).toEqual(["At least 8 characters (kept)", "Not only digits (kept)"]);
});

test("after registering a calm page says what happens next, and small letters of a badge are forgiven", async () => {
  mock(getDesk, aDesk);
  const calls = mock(registerAccount, { status: "pending" });
  const view = renderApp("/register");
  await fillIn(view, "ma0107");
  await send(view);
  const heading = await screen.findByRole("heading", { name: "Waiting for approval" });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByText("sofia@meridian.example")).toBeTruthy();
  expect(calls[0]?.body).toMatchObject({ companyId: "MA0107", middleName: null, suffix: null, hasConsented: true });
});
