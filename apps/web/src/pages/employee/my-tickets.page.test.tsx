import { completeSearch, countTickets, findMatches, listTickets } from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { aDraft, mockDrafts } from "../../../test/drafts.ts";
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

test("what was found is marked, and the line that holds it stands below", async () => {
  mock(countTickets, { views: { my_active: 1 } });
  mock(listTickets, { items: [aRow], nextCursor: null });
  const asked = mock(findMatches, {
    items: [
      {
        number: "TX0100",
        place: "comment",
        parts: [
          { text: "The new ", isMatch: false },
          { text: "driver", isMatch: true },
          { text: " is on its way", isMatch: false },
        ],
      },
    ],
  });
  renderApp("/tickets?q=printer+driver", aUser("employee"));
  const link = await screen.findByRole("link", { name: "Printer prints twice" });
  const row = link.closest("li") as HTMLElement;
  expect(await within(row).findByText("Comment")).toBeTruthy();
  expect([...row.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["Printer", "driver"]);
  expect(asked[0]?.query).toEqual({ q: "printer driver", number: ["TX0100"], isNear: false });
});

test("typos that were forgiven are said and marked as what they meant", async () => {
  mock(countTickets, { views: { my_active: 1 } });
  mock(listTickets, { items: [aRow], nextCursor: null, search: { isNear: true, hints: [] } });
  mock(findMatches, { items: [] });
  renderApp("/tickets?q=pritner", aUser("employee"));
  expect(await screen.findByText("Nothing holds these words exactly. These tickets come near.")).toBeTruthy();
  await waitFor(() => expect(document.querySelector("mark")?.textContent).toBe("Printer"));
});

test("operators are completed, the desk's own are not offered", async () => {
  const { user, router } = open("/tickets");
  mock(completeSearch, { items: [{ value: "IT Support", hint: null }] });
  const box = await screen.findByRole<HTMLInputElement>("combobox", { name: "Search my tickets" });
  const offered = async () => (await screen.findAllByRole("option")).map((option) => option.textContent);
  await user.type(box, "ta");
  expect(screen.queryByRole("option")).toBeNull();
  await user.clear(box);
  await user.type(box, "cat");
  expect(await offered()).toEqual([expect.stringMatching(/^category:/)]);
  await user.keyboard("{ArrowDown}{Enter}it");
  await waitFor(async () => expect(await offered()).toEqual(["IT Support"]));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(box.value).toBe('category:"IT Support" '));
  await waitFor(() => expect(new URLSearchParams(router.state.location.search).get("q")).toBe('category:"IT Support"'));
});

test("a ticket with words of mine that were not sent says so on its row", async () => {
  mockDrafts([aDraft("reply:TX0100", "Half a sentence")]);
  const { user } = open("/tickets");
  const row = (await screen.findByRole("link", { name: "Printer prints twice" })).closest("li") as HTMLElement;
  expect(await within(row).findByText("Draft")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show more" }));
  const other = (await screen.findByRole("link", { name: "Older one" })).closest("li") as HTMLElement;
  expect(within(other).queryByText("Draft")).toBeNull();
});
