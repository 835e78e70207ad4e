import {
  createApiKey,
  type Integration,
  type ListedApiKey,
  listApiKeys,
  listIntegrations,
  revokeApiKey,
  rotateApiKey,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, hoursAgo } from "../../../test/tickets.ts";

const carmen = aUser("admin");
const flow = { id: anId(600), name: "Flow" };
const other = { id: anId(650), name: "Other" };

function aKey(change: Partial<ListedApiKey> = {}): ListedApiKey {
  return {
    id: anId(701),
    name: "Production",
    prefix: "7uaaf3",
    scopes: ["tickets:read", "files:read"],
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: hoursAgo(2),
    lastUsedAddress: "203.0.113.9",
    createdAt: hoursAgo(50),
    system: flow,
    createdBy: { id: anId(1), name: "Carmen Yap" },
    isReplaced: false,
    ...change,
  };
}

const system = (ref: typeof flow): Integration => ({
  ...ref,
  statusMap: {},
  isActive: true,
  endpoints: [],
  apiKeys: [],
});
const shown = ({ system: _, createdBy: __, lastUsedAddress: ___, isReplaced: ____, ...key }: ListedApiKey) => key;
const shownText = () => screen.getByRole("list", { name: "API keys" }).textContent ?? "";

beforeEach(() => mockDesk());

test("a key says whose it is, what it may do, who made it and from where it was used, and no name of a machine", async () => {
  mock(listApiKeys, { items: [aKey()] });
  renderApp("/admin/api-keys", carmen);
  const list = within(await screen.findByRole("list", { name: "API keys" }));
  const text = list.getByRole("listitem").textContent ?? "";
  for (const words of [
    "Production ssk_7uaaf3…",
    "Flow: read tickets, fetch files",
    "Made by Carmen Yap",
    "from 203.0.113.9",
    "Works until it is revoked",
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toMatch(/tickets:read/);
  expect(screen.queryByLabelText("System")).toBeNull();
});

test("keys that ended or end soon are marked, and only a key that works is rotated", async () => {
  mock(listApiKeys, {
    items: [
      aKey({ id: anId(1), name: "A", expiresAt: hoursAgo(-24 * 13) }),
      aKey({ id: anId(2), name: "B", expiresAt: hoursAgo(1) }),
      aKey({ id: anId(3), name: "C", expiresAt: hoursAgo(-5), isReplaced: true }),
      aKey({ id: anId(4), name: "D", expiresAt: hoursAgo(-24 * 15), lastUsedAt: null }),
    ],
  });
  renderApp("/admin/api-keys", carmen);
  const rows = within(await screen.findByRole("list", { name: "API keys" })).getAllByRole("listitem");
  const marks = rows.map((row) => /Ends soon|Expired|Replaced|Works/.exec(row.textContent ?? "")?.[0]);
  expect(marks).toEqual(["Ends soon", "Expired", "Replaced", "Works"]);
  const rotatable = rows.map((row) => within(row).queryByRole("button", { name: /Rotate/ }) !== null);
  expect(rotatable).toEqual([true, false, false, true]);
  expect(rows[3]?.textContent).toContain("Never used");
});

test("revoked keys stand apart, and the address narrows to one system", async () => {
  const old = aKey({ id: anId(2), name: "Old", revokedAt: hoursAgo(3) });
  mock(listApiKeys, { items: [aKey(), aKey({ id: anId(3), name: "Theirs", system: other }), old] });
  const { user, router } = renderApp("/admin/api-keys", carmen);
  expect(await screen.findByRole("button", { name: "Rotate Theirs" })).toBeTruthy();
  expect(shownText()).not.toContain("Old");
  await user.selectOptions(screen.getByLabelText("System"), "Flow");
  expect(shownText()).not.toContain("Theirs");
  expect(router.state.location.search).toBe(`?system=${flow.id}`);
  await user.click(screen.getByRole("link", { name: "Revoked" }));
  const list = within(await screen.findByRole("list", { name: "API keys" }));
  expect(list.getAllByRole("listitem")).toHaveLength(1);
  expect(shownText()).toContain("Old");
  expect(list.queryByRole("button")).toBeNull();
});

test("a rotation asks how long the old key goes on, and shows the new one once", async () => {
  const listed = mock(listApiKeys, { items: [aKey()] });
  const rotated = mock(rotateApiKey, { apiKey: shown(aKey({ id: anId(9) })), secret: "ssk_new_once" });
  const { user } = renderApp("/admin/api-keys", carmen);
  await user.click(await screen.findByRole("button", { name: "Rotate Production" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Rotate “Production”" }));
  expect(dialog.getByRole("radio", { name: "One day" })).toHaveProperty("checked", true);
  await user.click(dialog.getByRole("radio", { name: "Seven days" }));
  await user.click(dialog.getByRole("button", { name: "Make the new key" }));
  expect(await screen.findByLabelText("API key")).toHaveProperty("value", "ssk_new_once");
  expect(screen.getByText(/The old one works for seven days more/)).toBeTruthy();
  expect(rotated).toMatchObject([{ params: { id: anId(701) }, body: { overlapHours: 168 } }]);
  await user.keyboard("{Escape}");
  await user.click(screen.getByRole("button", { name: "I have kept it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.body.textContent).not.toContain("ssk_new_once");
  expect(listed.length).toBeGreaterThan(1);
});

test("a rotation that comes too late says why", async () => {
  mock(listApiKeys, { items: [aKey()] });
  mock(rotateApiKey, refusal("key_has_ended", { detail: "This key was revoked." }));
  const { user } = renderApp("/admin/api-keys", carmen);
  await user.click(await screen.findByRole("button", { name: "Rotate Production" }));
  await user.click(await screen.findByRole("button", { name: "Make the new key" }));
  expect((await screen.findByText("This key was revoked.")).getAttribute("role")).toBe("alert");
});

test("a key is made for the chosen system, with what it may do", async () => {
  mock(listApiKeys, { items: [] });
  mock(listIntegrations, { items: [system(flow), system(other)] });
  const made = mock(createApiKey, { apiKey: shown(aKey()), secret: "ssk_made_once" });
  const { user } = renderApp(`/admin/api-keys?system=${other.id}`, carmen);
  await user.click(await screen.findByRole("button", { name: "Make a key" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Make a key" }));
  expect(await dialog.findByLabelText("System")).toHaveProperty("value", other.id);
  await user.click(dialog.getByRole("button", { name: "Make the key" }));
  expect(await dialog.findByText("Please choose what it may do.")).toBeTruthy();
  await user.type(dialog.getByRole("textbox", { name: "Name" }), "Nightly");
  await user.click(dialog.getByLabelText("Read tickets"));
  await user.click(dialog.getByRole("button", { name: "Make the key" }));
  expect(await screen.findByLabelText("API key")).toHaveProperty("value", "ssk_made_once");
  expect(made).toMatchObject([
    { params: { id: other.id }, body: { name: "Nightly", scopes: ["tickets:read"], expiresAt: null } },
  ]);
});

test("a key is revoked after saying what then stops", async () => {
  let items = [aKey()];
  mock(listApiKeys, () => ({ items }));
  const revoked = mock(revokeApiKey, () => {
    items = [aKey({ revokedAt: hoursAgo(0) })];
    return undefined;
  });
  const { user } = renderApp("/admin/api-keys", carmen);
  await user.click(await screen.findByRole("button", { name: "Revoke Production" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Revoke" }));
  expect(await screen.findByText("No API key")).toBeTruthy();
  expect(revoked).toMatchObject([{ params: { id: anId(701) } }]);
});

test("keys that did not load are asked for again", async () => {
  mock(listApiKeys, refusal("invalid_input"));
  const { user } = renderApp("/admin/api-keys", carmen);
  expect(await screen.findByText("The API keys did not load.")).toBeTruthy();
  mock(listApiKeys, { items: [aKey()] });
  await user.click(screen.getByRole("button", { name: "Retry" }));
  expect(await screen.findByRole("button", { name: "Rotate Production" })).toBeTruthy();
});
