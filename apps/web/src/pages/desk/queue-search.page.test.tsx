import { completeSearch, findMatches, listTickets, type TicketRow } from "@smartsupport/contracts";
import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { giveHeights, mockDesk } from "../../../test/desk.ts";
import { mock } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { aRow } from "../../../test/tickets.ts";

const joy = aUser("coordinator");
const row: TicketRow = { ...aRow, number: "TX0101", subject: "Printer jams on page two", status: "Open" };
const page = { items: [row], nextCursor: null };

configure({ asyncUtilTimeout: 20_000 });
beforeAll(giveHeights);
beforeEach(() => mockDesk());

const field = () => screen.findByRole<HTMLInputElement>("combobox", { name: "Search tickets" });
const offered = async () => (await screen.findAllByRole("option")).map((option) => option.textContent);

test("operators are completed by the keyboard, then their values", async () => {
  mock(listTickets, page);
  const { user } = renderApp("/desk/tickets", joy);
  const input = await field();
  fireEvent.keyDown(document.body, { key: "/", code: "Slash" });
  await waitFor(() => expect(document.activeElement).toBe(input));
  await user.keyboard("sta");
  expect(await offered()).toEqual(["status:Where it stands"]);
  await user.keyboard("{ArrowDown}{Enter}");
  await waitFor(() => expect(input.value).toBe("status:"));
  expect(await offered()).toContain("in-progress");
});

test("what is typed of a value is completed by Enter, and asked for", async () => {
  const asked = mock(listTickets, page);
  const { user, router } = renderApp("/desk/tickets?q=status%3A", joy);
  const input = await field();
  await user.click(input);
  await user.keyboard("op");
  await waitFor(async () => expect(await offered()).toEqual(["open"]));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(input.value).toBe("status:open "));
  await waitFor(() => expect(router.state.location.search).toBe("?q=status%3Aopen"));
  await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ q: "status:open" }));
});

test("what the desk has is asked for, and Tab takes it", async () => {
  mock(listTickets, page);
  const asked = mock(completeSearch, { items: [{ value: "Human Resources", hint: null }] });
  const { user } = renderApp("/desk/tickets", joy);
  const input = await field();
  await user.type(input, "jam department:hu");
  expect(await screen.findByRole("option", { name: "Human Resources" })).toBeTruthy();
  await waitFor(() => expect(asked.at(-1)?.query).toEqual({ operator: "department", words: "hu" }));
  await user.keyboard("{Tab}");
  await waitFor(() => expect(input.value).toBe('jam department:"Human Resources" '));
  expect(document.activeElement).toBe(input);
});

test("Escape closes the list, then clears, then leaves", async () => {
  mock(listTickets, page);
  const { user } = renderApp("/desk/tickets", joy);
  const input = await field();
  await user.type(input, "pri");
  expect(await offered()).toHaveLength(1);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("option")).toBeNull());
  expect(input.value).toBe("pri");
  await user.keyboard("{Escape}");
  expect(input.value).toBe("");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).not.toBe(input));
});

test("a word that begins like an operator is not taken for one by Enter", async () => {
  mock(listTickets, page);
  const { user, router } = renderApp("/desk/tickets", joy);
  const input = await field();
  await user.type(input, "pri{Enter}");
  expect(input.value).toBe("pri");
  await waitFor(() => expect(router.state.location.search).toBe("?q=pri"));
});

test("what was found is marked, and the line that holds it stands beside", async () => {
  mock(listTickets, page);
  const asked = mock(findMatches, {
    items: [
      {
        number: "TX0101",
        place: "note",
        parts: [
          { text: "Call the ", isMatch: false },
          { text: "vendor", isMatch: true },
        ],
      },
    ],
  });
  renderApp("/desk/tickets?q=page+vendor", joy);
  const table = await screen.findByRole("table");
  expect(await within(table).findByText("Note")).toBeTruthy();
  const marks = [...table.querySelectorAll("mark")].map((mark) => mark.textContent);
  expect(marks).toEqual(["page", "vendor"]);
  expect(asked[0]?.query).toEqual({ q: "page vendor", number: ["TX0101"], isNear: false });
  expect(screen.getByRole("link", { name: "Printer jams on page two" })).toBeTruthy();
});

test("says that typos were forgiven, and what is no operator", async () => {
  mock(listTickets, { ...page, search: { isNear: true, hints: [] } });
  renderApp("/desk/tickets?q=pritner+staus:open", joy);
  expect(await screen.findByText("Nothing holds these words exactly. These tickets come near.")).toBeTruthy();
  expect(screen.getByText("There is no “staus:”. Did you mean “status:”?")).toBeTruthy();
  const table = await screen.findByRole("table");
  await waitFor(() => expect(table.querySelector("mark")?.textContent).toBe("Printer"));
});
