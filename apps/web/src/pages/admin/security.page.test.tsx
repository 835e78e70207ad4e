import { countTickets, getDesk, getSecurity, listAccounts, listViews, updateSecurity } from "@smartsupport/contracts";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";

function open() {
  mock(countTickets, { views: {} });
  mock(listViews, { items: [] });
  mock(listAccounts, {
    items: [],
    nextCursor: null,
    counts: { pending: 0, active: 1, invited: 0, deactivated: 0 },
  });
  mock(getDesk, {
    organizationName: "Meridian Freight",
    departments: [],
    companyIdPattern: "^MA\\d{4}$",
    companyIdHint: "MA and four digits",
    emailDomains: [],
    currency: "PHP",
    demo: null,
  });
  mock(getSecurity, { secondFactorRoles: ["coordinator"] });
  return renderApp("/admin/security", aUser("admin"));
}

test("an admin says who must have a second factor", async () => {
  const { user } = open();
  const calls = mock(updateSecurity, { secondFactorRoles: ["coordinator", "admin"] });
  const admins = await screen.findByRole("checkbox", { name: "Admins" });
  expect(screen.getByRole("checkbox", { name: "Coordinators" })).toHaveProperty("checked", true);
  expect(screen.getByRole("button", { name: "Save" })).toHaveProperty("disabled", true);
  await user.click(admins);
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Saved.")).toBeTruthy();
  expect(calls[0]?.body).toEqual({ secondFactorRoles: ["coordinator", "admin"] });
});

test("an admin without one is told to add their own first", async () => {
  const { user } = open();
  const message = "Please add a second factor to your own account first, on your profile.";
  mock(updateSecurity, refusal("invalid_input", { errors: [{ path: "secondFactorRoles", message }] }));
  await user.click(await screen.findByRole("checkbox", { name: "Admins" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.getByText(message)).toBeTruthy());
});
