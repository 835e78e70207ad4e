import {
  type DataExport,
  getDataExportContent,
  getMe,
  getMySecondFactor,
  listCategories,
  listDataExports,
  listMySessions,
  listTickets,
  requestDataExport,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { anAccount } from "../../../test/accounts.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId } from "../../../test/tickets.ts";
import * as saving from "../../lib/files/save-file.ts";

const waiting: DataExport = {
  id: anId(91),
  state: "waiting",
  requestedAt: "2026-11-21T10:00:00.000Z",
  expiresAt: null,
  sizeBytes: null,
};
const ready: DataExport = { ...waiting, state: "ready", expiresAt: "2026-11-28T10:00:00.000Z", sizeBytes: 65_536 };

function open(items: () => DataExport[]) {
  mock(getMe, anAccount(1, "Maria Santos", { status: "active" }));
  mock(getMySecondFactor, {
    appSince: null,
    passkeys: [],
    arePasskeysPossible: true,
    recoveryCodesLeft: 0,
    isRequired: false,
  });
  mock(listMySessions, { items: [] });
  mock(listTickets, { items: [], nextCursor: null });
  mock(listCategories, { items: [] });
  mock(listDataExports, () => ({ items: items() }));
  return renderApp("/profile", aUser("employee"));
}

test("one press asks for it, and it can be downloaded once it is made", async () => {
  let items: DataExport[] = [];
  const { user } = open(() => items);
  const asked = mock(requestDataExport, () => {
    items = [waiting];
    return waiting;
  });
  await user.click(await screen.findByRole("button", { name: "Get my data" }));
  const list = within(await screen.findByRole("list", { name: "Files of your data" }));
  expect(await list.findByText("Being made…")).toBeTruthy();
  expect(asked).toHaveLength(1);
  expect(screen.queryByRole("button", { name: /Get my data|Make a new one/ })).toBeNull();
  items = [ready];
  const saved = vi.spyOn(saving, "saveFile").mockImplementation(() => undefined);
  const fetched = mock(getDataExportContent, new Blob(["PK"], { type: "application/zip" }));
  const download = await list.findByRole("button", { name: /^Download/ }, { timeout: 5_000 });
  expect(list.getByText(/^64 KB, kept until/)).toBeTruthy();
  await user.click(download);
  await waitFor(() => expect(saved).toHaveBeenCalledWith(expect.any(Blob), "your-data-2026-11-21.zip"));
  expect(fetched[0]?.params).toEqual({ id: ready.id });
});

test("one that could not be made says so, and is asked for again", async () => {
  let items: DataExport[] = [{ ...waiting, state: "failed" }];
  const { user } = open(() => items);
  const list = within(await screen.findByRole("list", { name: "Files of your data" }));
  expect(list.getByText(/^This one could not be made/)).toBeTruthy();
  expect(list.queryByRole("button", { name: /^Download/ })).toBeNull();
  mock(requestDataExport, () => {
    items = [{ ...waiting, id: anId(92) }, ...items];
    return waiting;
  });
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await list.findByText("Being made…")).toBeTruthy();
});

test("too many are refused in words", async () => {
  const { user } = open(() => [ready]);
  mock(requestDataExport, refusal("too_many_requests", { detail: "You have had three of these today." }));
  await user.click(await screen.findByRole("button", { name: "Make a new one" }));
  expect(await screen.findByText("You have had three of these today.")).toBeTruthy();
});

test("a list that did not load is asked for again", async () => {
  const { user } = open(() => []);
  mock(listDataExports, refusal("invalid_input"));
  const retry = await screen.findByRole("button", { name: "Retry" });
  mock(listDataExports, { items: [ready] });
  await user.click(retry);
  expect(await screen.findByRole("button", { name: /^Download/ })).toBeTruthy();
});
