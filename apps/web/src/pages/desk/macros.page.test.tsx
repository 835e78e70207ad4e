import {
  countTickets,
  createMacro,
  deleteMacro,
  getDesk,
  listDepartments,
  listMacros,
  listViews,
  type Macro,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { aDesk, anId, hoursAgo } from "../../../test/tickets.ts";

const macro: Macro = {
  id: anId(70),
  name: "Which floor",
  isShared: true,
  isNote: false,
  words: "Hi {{requester.first_name}}, which floor is it?",
  actions: { addTags: ["where"], move: { action: "ask" } },
  owner: { id: anId(9), name: "Rafael Cruz", hasPhoto: false },
  isMine: false,
  updatedAt: hoursAgo(3),
};

function open(items: Macro[]) {
  mock(getDesk, aDesk);
  mock(countTickets, { views: {} });
  mock(listViews, { items: [] });
  mock(listDepartments, { items: [{ id: anId(11), name: "IT" }] });
  mock(listMacros, { items });
  return renderApp("/desk/macros", aUser("coordinator"));
}

test("says what each macro writes and does, and who made it", async () => {
  open([macro]);
  const row = within(await screen.findByRole("list", { name: "Macros" }));
  expect(row.getByText("Which floor")).toBeTruthy();
  expect(row.getByText("Tag where")).toBeTruthy();
  expect(row.getByText("Ask")).toBeTruthy();
  expect(row.getByText("For the desk, made by Rafael Cruz")).toBeTruthy();
});

test("an empty place says what it is for; what was refused stands at its field", async () => {
  const { user } = open([]);
  expect(await screen.findByText("No macros yet")).toBeTruthy();
  const words = "There is no {{requester.frist_name}}.";
  const made = mock(createMacro, refusal("invalid_input", { errors: [{ path: "words", message: words }] }));
  await user.click(screen.getAllByRole("button", { name: "New macro" })[0] as HTMLElement);
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: "Name" }), "Greeting");
  await user.type(dialog.getByRole("textbox", { name: /Words/ }), "Hi {{{{requester.frist_name}}");
  await user.click(dialog.getByRole("checkbox", { name: /Everybody of the desk/ }));
  await user.click(dialog.getByRole("button", { name: "Save" }));
  expect(await dialog.findByText(words)).toBeTruthy();
  expect(made[0]?.body).toMatchObject({
    name: "Greeting",
    isShared: true,
    words: "Hi {{requester.frist_name}}",
    actions: {},
  });
});

test("deleting asks first", async () => {
  const { user } = open([macro]);
  const deleted = mock(deleteMacro, undefined);
  await user.click(await screen.findByRole("button", { name: "Delete Which floor" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Delete the macro" }));
  await waitFor(() => expect(deleted.map(({ params }) => params.id)).toEqual([macro.id]));
});
