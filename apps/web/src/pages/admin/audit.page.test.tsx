import { type AuditEntry, exportAudit, listAudit, type ResponseOf } from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { ben, mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, hoursAgo } from "../../../test/tickets.ts";

const carmen = aUser("admin", { name: "Carmen Reyes" });
const imelda = { kind: "account", id: anId(7), name: "Imelda Ramos" } as const;

function anEntry(number: number, change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: anId(number),
    at: hoursAgo(2),
    actor: { kind: "person", id: carmen.id, name: carmen.name, hasPhoto: false },
    action: "account.approved",
    subject: imelda,
    data: { role: "employee" },
    address: "10.0.0.7",
    requestId: "6f0c-request",
    seal: 41,
    ...change,
  };
}

const desk = { kind: "desk", id: null, name: "The desk", hasPhoto: false } as const;
const approved = anEntry(900);
const guessed = anEntry(901, {
  actor: desk,
  action: "session.refused",
  subject: { kind: "session", id: null, name: null },
  data: { code: "wrong_credentials", emailDigest: "ab12" },
  requestId: "",
});
const opened = anEntry(902, {
  actor: desk,
  action: "attachment.downloaded",
  subject: { kind: "attachment", id: anId(8), name: "plan.pdf" },
  data: { by: "link", ticket: "TX0100" },
});
const chain = { count: 41, head: "0123456789abcdef".repeat(4), sealedAt: hoursAgo(1), waiting: 0 };
const pageOf = (items: AuditEntry[], change = {}): ResponseOf<typeof listAudit> => ({
  items,
  nextCursor: null,
  chain: { ...chain, ...change },
});

beforeEach(() => mockDesk());

const entries = async () => within(await screen.findByRole("list", { name: "Audit log" })).getAllByRole("listitem");
/** What the list asked, not the state of the chain above it. */
const asked = (calls: { query: Record<string, unknown> }[]) =>
  calls.filter(({ query }) => query.limit !== 1).at(-1)?.query;

test("says in plain words who did what, from where, and how far the log is sealed", async () => {
  mock(listAudit, pageOf([approved, guessed, opened]));
  renderApp("/admin/audit", carmen);
  const rows = await entries();
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining("Carmen Reyes approved Imelda Ramos' account as an employee10.0.0.7"),
    expect.stringContaining("Somebody tried to sign in with a wrong e-mail or password"),
    expect.stringContaining("Somebody with a link opened the file plan.pdf of TX0100"),
  ]);
  expect(await screen.findByText(/41 entries are sealed, the last/)).toBeTruthy();
  expect(screen.getByText("0123456789ab")).toBeTruthy();
  const places = screen.getByRole("navigation", { name: "All places" });
  expect(within(places).getByRole("link", { name: "Audit log" }).getAttribute("aria-current")).toBe("page");
});

test("an entry unfolds into all that was kept, and leads to everything its person did", async () => {
  const calls = mock(listAudit, pageOf([approved]));
  const { user, router } = renderApp("/admin/audit", carmen);
  const row = await screen.findByRole("button", { name: /approved Imelda Ramos/ });
  await user.click(row);
  expect(row.getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByText("6f0c-request")).toBeTruthy();
  expect(screen.getByText("Sealed as number 41")).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "All that Carmen Reyes did" }));
  expect(router.state.location.search).toBe(`?actor=${carmen.id}`);
  await waitFor(() => expect(asked(calls)).toMatchObject({ actor: carmen.id }));
  await user.click(screen.getByRole("button", { name: "Remove the filter Who" }));
  expect(router.state.location.search).toBe("");
});

test("filters stand in the address, and the address sets them", async () => {
  const calls = mock(listAudit, pageOf([approved]));
  const { user, router } = renderApp(`/admin/audit?action=account.approved&from=2026-11-01&to=2026-11-02`, carmen);
  await entries();
  expect(asked(calls)).toMatchObject({ action: ["account.approved"], from: "2026-11-01", to: "2026-11-02" });
  expect(screen.getByRole("button", { name: "Sun 1 Nov 2026 to Mon 2 Nov 2026" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Who" }));
  await user.click(await screen.findByRole("option", { name: ben.name }));
  expect(new URLSearchParams(router.state.location.search).get("actor")).toBe(ben.id);
  await user.click(screen.getByRole("button", { name: "Account approved" }));
  await user.click(await screen.findByRole("option", { name: "Signed in" }));
  await waitFor(() => expect(asked(calls)?.action).toEqual(["account.approved", "session.started"]));
  await user.click(screen.getByRole("button", { name: "Clear" }));
  expect(router.state.location.search).toBe("");
});

test("a search asks when the typing pauses", async () => {
  const calls = mock(listAudit, pageOf([approved]));
  const { user } = renderApp("/admin/audit", carmen);
  await user.type(await screen.findByRole("searchbox", { name: "Search the audit log" }), "imelda");
  await waitFor(() => expect(asked(calls)).toMatchObject({ q: "imelda" }));
});

test("exports what the filters leave", async () => {
  mock(listAudit, pageOf([approved]));
  const exported = mock(exportAudit, new Blob(["Time,Who"], { type: "text/csv" }));
  const made = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:audit");
  vi.spyOn(URL, "revokeObjectURL").mockReturnValue();
  const pressed = vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
  const { user } = renderApp("/admin/audit?q=imelda", carmen);
  await user.click(await screen.findByRole("button", { name: "Export" }));
  await waitFor(() => expect(pressed).toHaveBeenCalledOnce());
  expect(exported.map(({ query }) => query)).toEqual([{ q: "imelda" }]);
  expect(made).toHaveBeenCalledOnce();
});

test("says what is wrong when nothing seals", async () => {
  mock(listAudit, pageOf([anEntry(903, { seal: null })], { waiting: 3 }));
  renderApp("/admin/audit", carmen);
  expect(await screen.findByText(/; 3 wait\. Is the worker running\?/)).toBeTruthy();
});

test("an empty log says what it is for; one that no filter leaves anything of leads back", async () => {
  mock(listAudit, pageOf([], { count: 0, head: null, sealedAt: null }));
  const { user, router } = renderApp("/admin/audit", carmen);
  expect(await screen.findByText("Nothing was written yet")).toBeTruthy();
  expect(await screen.findByText(/Nothing is sealed yet/)).toBeTruthy();
  await router.navigate("/admin/audit?q=nobody");
  await user.click(await screen.findByRole("button", { name: "Show all" }));
  expect(await screen.findByText("Nothing was written yet")).toBeTruthy();
});

test("a log that does not load says so and can be asked again", async () => {
  mock(listAudit, refusal("unavailable", { detail: "The database is away." }));
  const { user } = renderApp("/admin/audit", carmen);
  expect(await screen.findByText("The audit log did not load.")).toBeTruthy();
  mock(listAudit, pageOf([approved]));
  await user.click(screen.getByRole("button", { name: "Retry" }));
  expect(await entries()).toHaveLength(1);
});
