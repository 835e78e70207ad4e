import {
  countTickets,
  getDesk,
  getSingleSignOn,
  listAccounts,
  listDepartments,
  listViews,
  type SsoProvider,
  type SsoSettings,
  saveSingleSignOn,
  switchSingleSignOn,
  testSingleSignOn,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { leaveFor } from "../../lib/leave-for.ts";

vi.mock("../../lib/leave-for.ts", () => ({ leaveFor: vi.fn() }));

const LONG = { timeout: 5000 };
const [ADMIN, OTHER] = ["0199f3a0-0000-7000-8000-000000000001", "0199f3a0-0000-7000-8000-000000000002"];
const DEPARTMENT = "0199f3a0-0000-7000-8000-00000000000d";
const provider: SsoProvider = {
  preset: "other",
  name: "Meridian",
  issuer: "https://login.meridian.example",
  clientId: "desk",
  isPrivateHostAllowed: false,
  roleClaim: "groups",
  roleMap: [{ word: "Desk", role: "coordinator" }],
  departmentClaim: null,
  departmentMap: [],
  emailDomains: ["meridian.example"],
  newPeople: "pending",
  isEnabled: false,
  arePasswordsOff: false,
  breakGlassId: null,
  isTested: false,
  testedAt: null,
};
const settings = (change: Partial<SsoProvider> | null = {}, more: Partial<SsoSettings> = {}): SsoSettings => ({
  redirectUri: "https://desk.example/api/v1/auth/oidc/callback",
  provider: change && { ...provider, ...change },
  lastTest: null,
  admins: [
    { id: ADMIN, name: "Maria Santos", hasPassword: true, isLinked: true },
    { id: OTHER, name: "Jun Reyes", hasPassword: true, isLinked: false },
  ],
  ...more,
});

beforeEach(() => {
  vi.mocked(leaveFor).mockClear();
  mock(countTickets, { views: {} });
  mock(listViews, { items: [] });
  mock(listAccounts, {
    items: [],
    nextCursor: null,
    counts: { pending: 0, active: 1, invited: 0, deactivated: 0 },
  });
  mock(listDepartments, { items: [{ id: DEPARTMENT, name: "IT" }] });
  mock(getDesk, {
    organizationName: "Meridian Freight",
    departments: [],
    companyIdPattern: "^MA\\d{4}$",
    companyIdHint: "MA and four digits",
    emailDomains: [],
    currency: "PHP",
    demo: null,
  });
});
function open(state: SsoSettings) {
  mock(getSingleSignOn, state);
  return renderApp("/admin/sign-in", aUser("admin"));
}

/** As if pasted: typing letter by letter takes long on a busy machine. */
async function fill(user: ReturnType<typeof open>["user"], field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}

test("an admin sets a provider up", async () => {
  const { user } = open(settings(null));
  const calls = mock(saveSingleSignOn, settings());
  await user.selectOptions(await screen.findByLabelText("Provider", {}, LONG), "other");
  await fill(user, screen.getByLabelText("Name on the button"), "Meridian");
  await fill(user, screen.getByLabelText("Issuer"), "https://login.meridian.example");
  await fill(user, screen.getByLabelText("Client id"), "desk");
  await fill(user, screen.getByLabelText("Client secret"), "quiet");
  await fill(user, screen.getByLabelText("E-mail domains that are let in"), "meridian.example");
  await user.click(screen.getByRole("button", { name: "A word and its role" }));
  await fill(user, screen.getByLabelText("Claim for the role: word 1"), "Desk");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Saved. Now test it.", {}, LONG)).toBeTruthy();
  expect(calls[0]?.body).toEqual({
    preset: "other",
    name: "Meridian",
    issuer: "https://login.meridian.example",
    clientId: "desk",
    clientSecret: "quiet",
    isPrivateHostAllowed: false,
    emailDomains: ["meridian.example"],
    newPeople: "pending",
    roleClaim: "groups",
    roleMap: [{ word: "Desk", role: "coordinator" }],
    departmentClaim: null,
    departmentMap: [],
  });
});

test("what is wrong is said at its field, before and after the call", async () => {
  const { user } = open(settings());
  const message = "This address lies in a private network. Allow it if you know that system.";
  mock(saveSingleSignOn, refusal("address_refused", { errors: [{ path: "issuer", message }] }));
  const issuer = await screen.findByLabelText("Issuer", {}, LONG);
  await user.clear(issuer);
  await fill(user, issuer, "login");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Please enter an address that begins with https://.", {}, LONG)).toBeTruthy();
  await user.clear(issuer);
  await fill(user, issuer, "https://10.0.0.1");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(message, {}, LONG)).toBeTruthy();
});

test("a test goes to the provider, and says in words when it cannot be opened", async () => {
  const { user } = open(settings());
  mock(testSingleSignOn, refusal("provider_failed", { detail: "login.meridian.example cannot be reached." }));
  await user.click(await screen.findByRole("button", { name: "Test sign-in" }, LONG));
  expect(await screen.findByText("login.meridian.example cannot be reached.", {}, LONG)).toBeTruthy();
  mock(testSingleSignOn, { url: "https://login.meridian.example/auth?state=x" });
  await user.click(screen.getByRole("button", { name: "Test sign-in" }));
  await waitFor(() => expect(leaveFor).toHaveBeenCalledWith("https://login.meridian.example/auth?state=x"), LONG);
});

test("what came of a test is shown with what it would become", async () => {
  open(
    settings(
      {},
      {
        lastTest: {
          at: "2026-11-21T08:00:00.000Z",
          isGood: true,
          problem: null,
          claims: [{ name: "sub", value: "42" }],
          wouldBe: {
            email: "maria@meridian.example",
            name: "Maria Santos",
            role: "admin",
            department: null,
            outcome: "Signs in: this account is linked already.",
          },
        },
      },
    ),
  );
  const result = within(await screen.findByRole("region", { name: "Last test" }, LONG));
  expect(result.getByText("It works")).toBeTruthy();
  expect(result.getByText("maria@meridian.example")).toBeTruthy();
  expect(result.getByText("42")).toBeTruthy();
});

test("only what was tested can be switched on", async () => {
  open(settings());
  const enable = await screen.findByRole("switch", { name: /^People may sign in with Meridian/ }, LONG);
  expect(enable).toHaveProperty("disabled", true);
  expect(screen.getByText("Test it first, as it is saved now.")).toBeTruthy();
});

test("passwords go off after a break-glass admin was chosen and the page has said who stays outside", async () => {
  const { user } = open(settings({ isEnabled: true, isTested: true }));
  const calls = mock(switchSingleSignOn, settings({ isEnabled: true, isTested: true, breakGlassId: ADMIN }));
  const passwords = await screen.findByRole("switch", { name: /^People may still sign in with a password/ }, LONG);
  expect(passwords).toHaveProperty("disabled", true);
  await user.selectOptions(screen.getByLabelText("The one admin who may always use a password"), ADMIN);
  await waitFor(() => expect(passwords).toHaveProperty("disabled", false), LONG);
  await user.click(passwords);
  const dialog = await screen.findByRole("dialog", { name: "Switch passwords off?" }, LONG);
  expect(dialog.textContent).toContain("Jun Reyes cannot sign in until linked");
  await user.click(within(dialog).getByRole("button", { name: "Switch off" }));
  await waitFor(() => expect(calls).toHaveLength(2), LONG);
  expect(calls[0]?.body).toEqual({ breakGlassId: ADMIN });
  expect(calls[1]?.body).toEqual({ arePasswordsOff: true, breakGlassId: ADMIN });
});

test("a failed load says so and is tried again", async () => {
  mock(getSingleSignOn, refusal("internal_error"));
  const { user } = renderApp("/admin/sign-in", aUser("admin"));
  await screen.findByText("This did not load.", {}, LONG);
  mock(getSingleSignOn, settings());
  await user.click(screen.getByRole("button", { name: "Retry" }));
  expect(await screen.findByDisplayValue("https://login.meridian.example", {}, LONG)).toBeTruthy();
});
