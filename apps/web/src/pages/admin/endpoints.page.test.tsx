import {
  createEndpoint,
  type Delivery,
  type Endpoint,
  type Integration,
  listDeliveries,
  listIntegrations,
  retryDelivery,
  updateEndpoint,
} from "@smartsupport/contracts";
import { SUBSCRIBABLE_EVENTS } from "@smartsupport/domain";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, hoursAgo } from "../../../test/tickets.ts";

const carmen = aUser("admin");

const hook: Endpoint = {
  id: anId(601),
  url: "https://flow.example/hook",
  events: [...SUBSCRIBABLE_EVENTS],
  isPrivateHostAllowed: false,
  isActive: true,
  pausedAt: null,
  pausedReason: null,
};

function aSystem(...endpoints: Endpoint[]): Integration {
  const key = { id: anId(701), name: "Production", prefix: "7uaaf3", scopes: ["tickets:read" as const] };
  const times = { expiresAt: null, revokedAt: null, lastUsedAt: null, createdAt: hoursAgo(50) };
  const statusMap = { "on process": "In Progress" as const };
  return { id: anId(600), name: "Flow", statusMap, isActive: true, endpoints, apiKeys: [{ ...key, ...times }] };
}

function aDelivery(change: Partial<Delivery>): Delivery {
  return {
    id: anId(801),
    eventType: "ticket.opened",
    target: hook.url,
    handler: "workflow",
    ticketNumber: "TX0100",
    eventSeq: 2,
    status: "delivered",
    attempts: 1,
    nextAttemptAt: null,
    deliveredAt: hoursAgo(1),
    lastError: null,
    createdAt: hoursAgo(1),
    ...change,
  };
}

beforeEach(() => mockDesk());

test("each system with its addresses, its words and the way to its keys, and no name of a machine", async () => {
  const few = { ...hook, id: anId(602), url: "https://b.example", events: ["ticket.opened" as const] };
  mock(listIntegrations, { items: [aSystem(hook, few)] });
  renderApp("/admin/endpoints", carmen);
  const card = within(await screen.findByRole("region", { name: "Flow" }));
  expect(card.getByTitle("https://flow.example/hook")).toBeTruthy();
  expect(card.getByText("Hears of everything that happens to approved tickets")).toBeTruthy();
  expect(card.getByText("Hears of: ticket approved")).toBeTruthy();
  expect(card.getAllByText("Works")).toHaveLength(2);
  expect(card.getByRole("link", { name: "1 API key of Flow" }).getAttribute("href")).toBe(
    `/admin/api-keys?system=${anId(600)}`,
  );
  expect(card.getByText("on process")).toBeTruthy();
  expect(card.queryByText(/tickets:read|ticket\.opened/)).toBeNull();
});

test("a new address must be whole; its secret is shown once and only goes when it is kept", async () => {
  const listed = mock(listIntegrations, { items: [aSystem()] });
  const made = mock(createEndpoint, { endpoint: hook, secret: "whsec_once" });
  const { user } = renderApp("/admin/endpoints", carmen);
  await user.click(await screen.findByRole("button", { name: "Address of Flow" }));
  const dialog = within(await screen.findByRole("dialog", { name: "New address of Flow" }));
  await user.type(dialog.getByRole("textbox", { name: "Address" }), "flow.example");
  await user.click(dialog.getByRole("button", { name: "Add the address" }));
  expect(await dialog.findByText("Please enter a full address, such as https://flow.example/hook.")).toBeTruthy();
  expect(made).toEqual([]);
  await user.clear(dialog.getByRole("textbox", { name: "Address" }));
  await user.type(dialog.getByRole("textbox", { name: "Address" }), hook.url);
  await user.click(dialog.getByLabelText("Comment written"));
  await user.click(dialog.getByRole("button", { name: "Add the address" }));
  expect(await screen.findByLabelText("Signing secret")).toHaveProperty("value", "whsec_once");
  expect(made[0]).toMatchObject({ params: { id: anId(600) }, body: { url: hook.url, isPrivateHostAllowed: false } });
  expect(made[0]?.body.events).toEqual(SUBSCRIBABLE_EVENTS.filter((event) => event !== "ticket.commented"));
  await user.keyboard("{Escape}");
  expect(screen.getByLabelText("Signing secret")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "I have kept it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.body.textContent).not.toContain("whsec_once");
  expect(listed.length).toBeGreaterThan(1);
});

test("an address that the desk refuses is explained where it stands", async () => {
  mock(listIntegrations, { items: [aSystem()] });
  const message = "This address lies inside the company's network.";
  mock(createEndpoint, refusal("address_refused", { errors: [{ path: "url", message }] }));
  const { user } = renderApp("/admin/endpoints", carmen);
  await user.click(await screen.findByRole("button", { name: "Address of Flow" }));
  await user.type(await screen.findByRole("textbox", { name: "Address" }), "http://10.0.0.1/hook{Enter}");
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "Address" })).toHaveProperty("value", "http://10.0.0.1/hook");
});

test("a paused address says why, and one press resumes it", async () => {
  const paused = { ...hook, pausedAt: hoursAgo(3), pausedReason: "It answered 500 to twelve messages in a row." };
  let now: Endpoint = paused;
  mock(listIntegrations, () => ({ items: [aSystem(now)] }));
  const resumed = mock(updateEndpoint, () => {
    now = hook;
    return now;
  });
  const { user } = renderApp("/admin/endpoints", carmen);
  expect(await screen.findByText("Paused")).toBeTruthy();
  expect(screen.getByText("It answered 500 to twelve messages in a row.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: `Resume ${hook.url}` }));
  expect(await screen.findByText("Works")).toBeTruthy();
  expect(resumed).toMatchObject([{ params: { id: hook.id }, body: { resume: true } }]);
  expect(screen.queryByText("It answered 500 to twelve messages in a row.")).toBeNull();
});

test("an address leads to its deliveries; what was given up is sent again", async () => {
  mock(listIntegrations, { items: [aSystem(hook)] });
  const failed = aDelivery({ status: "given_up", attempts: 8, deliveredAt: null, lastError: "It answered 410 Gone." });
  let now = failed;
  const asked = mock(listDeliveries, () => ({ items: [now], nextCursor: null }));
  const retried = mock(retryDelivery, () => {
    now = aDelivery({ status: "delivered", attempts: 9 });
    return now;
  });
  const { user } = renderApp("/admin/endpoints", carmen);
  await user.click(await screen.findByRole("link", { name: "Deliveries of https://flow.example/hook" }));
  const list = within(await screen.findByRole("list", { name: "Deliveries" }));
  expect(asked.at(-1)?.query).toMatchObject({ endpointId: hook.id });
  expect(list.getByText("Given up")).toBeTruthy();
  expect(list.getByText("Ticket approved")).toBeTruthy();
  expect(list.getByText("It answered 410 Gone.")).toBeTruthy();
  expect(list.getByText("8 attempts")).toBeTruthy();
  await user.click(list.getByRole("button", { name: /Retry now/ }));
  expect(await list.findByText("Delivered")).toBeTruthy();
  expect(retried).toMatchObject([{ params: { id: failed.id } }]);
});

test("a mail that went out is not offered again, and what a paused address waits for says so", async () => {
  mock(listIntegrations, { items: [aSystem({ ...hook, pausedAt: hoursAgo(1) })] });
  const mail = aDelivery({ id: anId(802), handler: "mail", target: "Grace Tolentino" });
  const held = aDelivery({ status: "waiting", attempts: 3, deliveredAt: null, nextAttemptAt: hoursAgo(-1) });
  mock(listDeliveries, { items: [mail, held], nextCursor: null });
  renderApp("/admin/endpoints?show=deliveries", carmen);
  expect(await screen.findByRole("link", { name: "in use again" })).toBeTruthy();
  expect(screen.getByText("Grace Tolentino")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /again|Retry/ })).toBeNull();
});

test("deliveries are narrowed through the address, and widened in one step", async () => {
  const asked = mock(listDeliveries, { items: [], nextCursor: null });
  mock(listIntegrations, { items: [] });
  const { user, router } = renderApp("/admin/endpoints?show=deliveries", carmen);
  expect(await screen.findByText("Nothing was sent yet")).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("How far"), "Given up");
  await waitFor(() => expect(router.state.location.search).toBe("?show=deliveries&status=given_up"));
  await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ status: "given_up" }));
  await user.click(await screen.findByRole("button", { name: "Show all" }));
  expect(await screen.findByText("Nothing was sent yet")).toBeTruthy();
});

test("without any system it says what one is for, and how to connect it", async () => {
  mock(listIntegrations, { items: [] });
  const { user } = renderApp("/admin/endpoints", carmen);
  expect(await screen.findByText("No outside system is connected")).toBeTruthy();
  await user.click(screen.getAllByRole("button", { name: "Connect a system" })[0] as HTMLElement);
  expect(await screen.findByRole("dialog", { name: "Connect a system" })).toBeTruthy();
});

test("systems that did not load are asked for again", async () => {
  mock(listIntegrations, refusal("invalid_input"));
  const { user } = renderApp("/admin/endpoints", carmen);
  expect(await screen.findByText("The outside systems did not load.")).toBeTruthy();
  mock(listIntegrations, { items: [aSystem(hook)] });
  await user.click(screen.getByRole("button", { name: "Retry" }));
  expect(await screen.findByRole("region", { name: "Flow" })).toBeTruthy();
});
