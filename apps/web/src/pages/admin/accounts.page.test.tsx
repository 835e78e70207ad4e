import { approveAccount, listAccounts, rejectAccount } from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { accountPage, anAccount } from "../../../test/accounts.ts";
import { mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId } from "../../../test/tickets.ts";

const carmen = aUser("admin");
const isabel = anAccount(431, "Isabel Garcia");
const efren = anAccount(440, "Efren Dizon");

beforeEach(() => mockDesk());

/** The desk keeps who is still pending, as the API would. */
function open(path = "/admin/accounts", pending = [isabel, efren]) {
  let waiting = pending;
  const listed = mock(listAccounts, ({ query }) => {
    const isPending = query.status?.includes("pending");
    const found = query.q ? waiting.filter(({ name }) => name.toLowerCase().includes(`${query.q}`)) : waiting;
    return accountPage(isPending ? found : [], waiting.length);
  });
  const leaves = (id: string) => {
    waiting = waiting.filter((account) => account.id !== id);
  };
  return { ...renderApp(path, carmen), listed, leaves };
}

/** Where a row shows a name, not where a button says it once more. */
const NAME = { selector: "[title]" };

const row = async (name: string) => {
  const item = (await screen.findByText(name, NAME)).closest("li");
  if (!item) throw new Error(`${name} stands in no row`);
  return within(item);
};

test("whoever waits stands first, with what an admin must know", async () => {
  const double = anAccount(142, "Teresa Santos", {
    companyIdHolder: { id: anId(9), name: "Ana Lim", hasPhoto: false },
  });
  const { listed } = open("/admin/accounts", [isabel, double]);
  expect((await row("Isabel Garcia")).getByText("Company id is free")).toBeTruthy();
  expect(listed.every(({ query }) => query.status?.includes("pending"))).toBe(true);
  const tabs = within(screen.getByRole("navigation", { name: "Accounts" }));
  expect(tabs.getByRole("link", { name: /Pending/ }).getAttribute("aria-current")).toBe("page");
  expect(tabs.getAllByRole("link").map((tab) => tab.textContent)).toEqual([
    "Pending2",
    "Active17",
    "Invited0",
    "Deactivated2",
  ]);
  const teresa = await row("Teresa Santos");
  expect(teresa.getByText("MA0142 is Ana Lim")).toBeTruthy();
  expect(teresa.queryByRole("button", { name: /Approve/ })).toBeNull();
});

test("a second click in the same place, and a key held down, approve nobody else", async () => {
  const { user, leaves } = open();
  const approved = mock(approveAccount, ({ params }) => {
    leaves(params.id);
    return { ...isabel, id: params.id, status: "active" as const };
  });
  await user.click((await row("Isabel Garcia")).getByRole("button", { name: "Approve Isabel Garcia" }));
  await user.click((await row("Efren Dizon")).getByRole("button", { name: "Approve Efren Dizon" }));
  await user.keyboard("{a>5/}");
  await waitFor(() => expect(approved.map(({ params }) => params.id)).toEqual([isabel.id, efren.id]));
});

test("one press approves: the person leaves the list, the focus goes to the next", async () => {
  const { user, leaves } = open();
  const approved = mock(approveAccount, ({ params }) => {
    leaves(params.id);
    return { ...isabel, status: "active" as const };
  });
  await user.click(await screen.findByRole("button", { name: "Approve Isabel Garcia" }));
  expect(await screen.findByText("Isabel Garcia can sign in.")).toBeTruthy();
  expect(approved).toMatchObject([{ params: { id: isabel.id }, body: { role: "employee" } }]);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Approve Isabel Garcia" })).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Approve Efren Dizon" })));
});

test("an approval that is refused brings the person back and says why", async () => {
  const { user } = open();
  mock(approveAccount, refusal("company_id_taken", { detail: "MA0431 belongs to Ana Lim." }));
  await user.click(await screen.findByRole("button", { name: "Approve Isabel Garcia" }));
  expect(await screen.findByText("MA0431 belongs to Ana Lim.")).toBeTruthy();
  expect(await screen.findByRole("button", { name: "Approve Isabel Garcia" })).toBeTruthy();
});

test("a role goes along with the approval", async () => {
  const { user } = open();
  const approved = mock(approveAccount, { ...isabel, status: "active", role: "coordinator" });
  await user.click(await screen.findByRole("button", { name: "Approve Isabel Garcia with a role" }));
  await user.click(await screen.findByRole("menuitem", { name: /Approve as a coordinator/ }));
  await waitFor(() => expect(approved[0]?.body).toEqual({ role: "coordinator" }));
});

test("rejecting needs a reason, which the person reads", async () => {
  const { user, leaves } = open();
  const rejected = mock(rejectAccount, ({ params }) => leaves(params.id) as undefined);
  await user.click(await screen.findByRole("button", { name: "Reject Efren Dizon" }));
  const form = within(await screen.findByRole("form", { name: "Reject Efren Dizon" }));
  const reason = form.getByLabelText(/Why\?/);
  expect(document.activeElement).toBe(reason);
  await user.click(form.getByRole("button", { name: /Reject and delete/ }));
  await waitFor(() => expect(reason.getAttribute("aria-invalid")).toBe("true"));
  expect(rejected).toEqual([]);
  await user.click(form.getByRole("button", { name: "Not an employee" }));
  await user.click(form.getByRole("button", { name: /Reject and delete/ }));
  expect(await screen.findByText("The registration of Efren Dizon is rejected and deleted.")).toBeTruthy();
  expect(rejected).toMatchObject([
    { params: { id: efren.id }, body: { reason: "This service desk is only for people who work at this company." } },
  ]);
  expect(screen.queryByRole("button", { name: "Reject Efren Dizon" })).toBeNull();
});

test("a rejection that is let go keeps its words and asks nobody", async () => {
  const { user } = open();
  await user.click(await screen.findByRole("button", { name: "Reject Efren Dizon" }));
  await user.type(screen.getByLabelText(/Why\?/), "Who is this");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("form")).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Reject Efren Dizon" })));
  await user.keyboard("{Enter}");
  expect(await screen.findByLabelText(/Why\?/)).toHaveProperty("value", "Who is this");
});

test("a search stands in the address and narrows the list", async () => {
  const { user, router } = open();
  await user.type(await screen.findByRole("searchbox", { name: "Search accounts" }), "efren");
  await waitFor(() => expect(router.state.location.search).toBe("?show=pending&q=efren"));
  await waitFor(() => expect(screen.queryByText("Isabel Garcia", NAME)).toBeNull());
  expect(await screen.findByText("Efren Dizon", NAME)).toBeTruthy();
});

test("a search that finds nobody is cleared in one step", async () => {
  const { user } = open("/admin/accounts?q=nobody");
  expect(await screen.findByText("Nobody found for “nobody”")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Clear the search" }));
  expect(await screen.findByText("Isabel Garcia", NAME)).toBeTruthy();
});

test("an empty drawer says what it is for, and how to invite", async () => {
  const { user } = open("/admin/accounts", []);
  expect(await screen.findByText("Nobody waits for approval")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Invite somebody" }));
  expect(await screen.findByRole("dialog", { name: "Invite somebody" })).toBeTruthy();
});

test("accounts that did not load are asked for again", async () => {
  mock(listAccounts, refusal("invalid_input"));
  const { user } = renderApp("/admin/accounts", carmen);
  expect(await screen.findByText("The accounts did not load.")).toBeTruthy();
  mock(listAccounts, accountPage([isabel]));
  await user.click(screen.getByRole("button", { name: "Retry" }));
  expect(await screen.findByText("Isabel Garcia", NAME)).toBeTruthy();
});
