import { countTickets, listTickets } from "@smartsupport/contracts";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { mock } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, aRow } from "../../../test/tickets.ts";

function open(path: string) {
  mock(countTickets, { views: { my_active: 2, my_waiting: 1 } });
  const calls = mock(listTickets, ({ query }) => {
    if (query.q) return { items: [], nextCursor: null };
    const item = query.cursor ? { ...aRow, id: anId(101), number: "TX0101", subject: "Older one" } : aRow;
    return { items: [item], nextCursor: query.cursor ? null : "next-page" };
  });
  return { ...renderApp(path, aUser("employee")), calls };
}

test("the drawer stands in the address, and more comes on demand", async () => {
  const { user, calls, router } = open("/tickets?show=past");
  expect(await screen.findByRole("link", { name: "Printer prints twice" })).toBeTruthy();
  expect(calls[0]?.query).toMatchObject({ view: "my_past" });
  expect(screen.getByRole("link", { name: "Past" }).getAttribute("aria-current")).toBe("page");
  await user.click(screen.getByRole("button", { name: "Show more" }));
  expect(await screen.findByRole("link", { name: "Older one" })).toBeTruthy();
  await user.click(screen.getByRole("link", { name: /Waiting for me/ }));
  await waitFor(() => expect(router.state.location.search).toBe("?show=waiting"));
  expect(calls.at(-1)?.query).toMatchObject({ view: "my_waiting" });
});

test("a search that finds nothing says so and is cleared in one step", async () => {
  const { user, calls } = open("/tickets");
  const box = await screen.findByRole("combobox", { name: "Search my tickets" });
  await user.type(box, "modem");
  expect(await screen.findByText("Nothing found for “modem”")).toBeTruthy();
  expect(calls.at(-1)?.query).toMatchObject({ view: "my_active", q: "modem" });
  await user.click(screen.getByRole("button", { name: "Clear the search" }));
  expect(await screen.findByRole("link", { name: "Printer prints twice" })).toBeTruthy();
  expect(screen.getByRole("combobox", { name: "Search my tickets" })).toHaveProperty("value", "");
});
