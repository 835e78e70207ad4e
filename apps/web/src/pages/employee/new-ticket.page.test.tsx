import {
  createTicket,
  getDesk,
  getFilingHints,
  getTicket,
  getTimeline,
  listCategories,
  listTickets,
  uploadFile,
} from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { mockDrafts } from "../../../test/drafts.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { aDesk, anId, aTicket, hoursAgo, itSupport } from "../../../test/tickets.ts";
import { forgetKeepers } from "../../lib/drafts/keepers.ts";

const budget = {
  ...itSupport,
  id: anId(24),
  name: "New Budget Proposal",
  subCategories: [],
  form: [{ key: "costs", label: "Cost items", type: "cost_items" as const, isRequired: true }],
};

const upload = {
  id: anId(300),
  fileName: "two-copies.pdf",
  mediaType: "application/pdf",
  sizeBytes: 3,
  createdAt: hoursAgo(0),
  isDeletable: true,
};

function open(path = "/tickets/new") {
  mock(getDesk, aDesk);
  mock(listCategories, { items: [itSupport, budget] });
  mock(getFilingHints, { categories: [], tickets: [] });
  mock(listTickets, { items: [], nextCursor: null });
  return renderApp(path, aUser("employee"));
}

async function fillIn({ user }: ReturnType<typeof renderApp>) {
  await user.click(await screen.findByRole("radio", { name: "IT Support" }));
  await user.click(screen.getByRole("combobox", { name: "Kind of request" }));
  await user.click(await screen.findByRole("option", { name: "Printer Setup" }));
  await user.type(screen.getByRole("textbox", { name: "Subject" }), "Printer prints twice");
  await user.type(screen.getByRole("textbox", { name: /What happens/ }), "Since this morning.");
  await user.click(screen.getByRole("radio", { name: "Printer" }));
}

const fileInput = () => screen.getByTestId("file-input");
const send = ({ user }: ReturnType<typeof renderApp>) =>
  user.click(screen.getByRole("button", { name: "Send ticket" }));

test("says what is missing, at its place, before anything is sent", async () => {
  const view = open();
  await screen.findByRole("radio", { name: "IT Support" });
  await send(view);
  expect(await screen.findByText("Please choose what it is about.")).toBeTruthy();
  await view.user.click(screen.getByRole("radio", { name: "IT Support" }));
  await send(view);
  expect(await screen.findByText("Please choose the kind of request.")).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "Subject" }).getAttribute("aria-invalid")).toBe("true");
});

test("a refused file and a refusal of the server leave every word in place", async () => {
  const view = open();
  mock(uploadFile, upload);
  const calls = mock(
    createTicket,
    refusal("invalid_input", { errors: [{ path: "fields.software", message: "Name the software." }] }),
  );
  await fillIn(view);
  // A drop does not ask the picker what is accepted.
  const dropping = view.user.setup({ applyAccept: false });
  await dropping.upload(fileInput(), [new File(["pdf"], "two-copies.pdf"), new File(["<svg/>"], "drawing.svg")]);
  expect(await screen.findByText(/“drawing.svg” is not of an accepted kind/)).toBeTruthy();
  await screen.findByRole("button", { name: "Remove two-copies.pdf" });

  await send(view);
  expect(await screen.findByText("Name the software.")).toBeTruthy();
  expect(calls[0]?.body).toMatchObject({
    subject: "Printer prints twice",
    categoryId: itSupport.id,
    subCategoryId: anId(31),
    fields: { device: "Printer" },
    uploadIds: [upload.id],
  });
  expect(screen.getByRole("textbox", { name: "Subject" })).toHaveProperty("value", "Printer prints twice");
  expect(screen.getByRole("textbox", { name: /What happens/ })).toHaveProperty("value", "Since this morning.");
  expect(screen.getByRole("radio", { name: "Printer" })).toHaveProperty("checked", true);
  expect(screen.getByText("two-copies.pdf")).toBeTruthy();
});

test("Ctrl+Enter sends, the number is announced, the draft ends, and the page is the ticket's", async () => {
  const desk = mockDrafts();
  const view = open(`/tickets/new?category=${itSupport.id}`);
  const ticket = aTicket({ number: "TX0123" });
  mock(createTicket, ({ body }) => {
    expect(body.draftKey).toBe(desk.kept.get("new-ticket")?.sendKey);
    desk.kept.clear();
    return ticket;
  });
  mock(getTicket, ticket);
  mock(getTimeline, { items: [], nextCursor: null });
  await fillIn(view);
  await view.user.type(screen.getByRole("textbox", { name: "Subject" }), "{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Your ticket is TX0123.")).toBeTruthy();
  await waitFor(() => expect(view.router.state.location.pathname).toBe("/tickets/TX0123"));
  expect(desk.kept.size).toBe(0);
});

test("what was typed and the files are there again on another device, to be sent or discarded", async () => {
  const desk = mockDrafts();
  const first = open();
  mock(uploadFile, upload);
  await fillIn(first);
  await first.user.upload(fileInput(), new File(["pdf"], "two-copies.pdf"));
  await screen.findByRole("button", { name: "Remove two-copies.pdf" });
  await waitFor(() => expect(desk.kept.get("new-ticket")?.attachments).toHaveLength(1));
  await screen.findByText(/Draft saved/);
  first.unmount();
  forgetKeepers();
  localStorage.clear();

  const second = open();
  expect(await screen.findByDisplayValue("Printer prints twice")).toBeTruthy();
  expect(screen.getByRole("radio", { name: "IT Support" })).toHaveProperty("checked", true);
  expect(screen.getByText("two-copies.pdf")).toBeTruthy();
  const calls = mock(createTicket, refusal("forbidden"));
  await send(second);
  await waitFor(() => expect(calls[0]?.body).toMatchObject({ uploadIds: [upload.id] }));

  await second.user.click(screen.getByRole("button", { name: "Discard" }));
  await second.user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Discard" }));
  await waitFor(() => expect(desk.kept.size).toBe(0));
  expect(screen.queryByText("two-copies.pdf")).toBeNull();
  expect(screen.getByRole("textbox", { name: "Subject" })).toHaveProperty("value", "");
});

test("costs are summed in the organization's currency, and a wrong amount is marked in its line", async () => {
  const view = open(`/tickets/new?category=${budget.id}`);
  await view.user.type(await screen.findByLabelText("Cost 1"), "Battery");
  await view.user.type(screen.getByLabelText("Amount 1"), "1,250.50{Enter}");
  await view.user.type(await screen.findByLabelText("Cost 2"), "Work");
  await view.user.type(screen.getByLabelText("Amount 2"), "99.1");
  expect(within(screen.getByRole("status", { name: "Total" })).getByText("₱1,349.60")).toBeTruthy();
  await view.user.type(screen.getByLabelText("Amount 2"), "x");
  await send(view);
  expect(await screen.findByText(/Please enter an amount/)).toBeTruthy();
  expect(screen.getByLabelText("Amount 2").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByLabelText("Amount 1").getAttribute("aria-invalid")).toBeNull();
});

test("what it sounds like is taken by one tap, and similar tickets stand beside the form", async () => {
  const view = open();
  const asked = mock(getFilingHints, {
    categories: [
      {
        category: { id: itSupport.id, name: itSupport.name },
        subCategory: { id: anId(31), name: "Printer Setup" },
        words: ["printer"],
      },
    ],
    tickets: [
      {
        number: "TX0042",
        subject: "Every print comes out twice",
        status: "In Progress",
        holdReason: null,
        assignee: "Joy Manalo",
        updatedAt: hoursAgo(30),
      },
    ],
  });
  const line = await screen.findByRole("status", { name: "What this sounds like" });
  expect(line.textContent).toBe("");
  await view.user.type(screen.getByRole("textbox", { name: "Subject" }), "Printer prints twice");
  const offered = await within(line).findByRole("button", { name: "IT Support · Printer Setup" });
  expect(line.textContent).toContain("because of “printer”");
  // Asked when the typing pauses, not at every letter.
  expect(asked.length).toBeLessThan(5);
  expect(asked.at(-1)?.query).toEqual({ words: "Printer prints twice" });

  await view.user.click(offered);
  expect(screen.getByRole("radio", { name: "IT Support" })).toHaveProperty("checked", true);
  expect(await screen.findByRole("combobox", { name: "Kind of request" })).toHaveProperty("value", "Printer Setup");
  expect(within(line).queryByRole("button")).toBeNull();

  const similar = within(screen.getByRole("region", { name: "Is it one of these?" }));
  expect(similar.getByText("TX0042, Joy works on it")).toBeTruthy();
  expect(similar.getByRole("link").getAttribute("href")).toBe("/tickets/TX0042");
});

test("whoever chose otherwise is offered what is likelier, and keeps their choice", async () => {
  const view = open(`/tickets/new?category=${budget.id}`);
  mock(getFilingHints, {
    categories: [{ category: { id: itSupport.id, name: itSupport.name }, subCategory: null, words: ["vpn"] }],
    tickets: [],
  });
  await view.user.type(await screen.findByRole("textbox", { name: "Subject" }), "VPN drops");
  expect(await screen.findByRole("button", { name: "IT Support" })).toBeTruthy();
  expect(screen.getByRole("radio", { name: budget.name })).toHaveProperty("checked", true);
});

test("on a phone similar tickets stand behind a button, and what was written stays", async () => {
  const { matchMedia } = window;
  vi.spyOn(window, "matchMedia").mockImplementation((query) =>
    Object.assign(matchMedia(query), { matches: query.includes("max-width: 767px") }),
  );
  const view = open();
  mock(getFilingHints, {
    categories: [],
    tickets: [
      {
        number: "TX0042",
        subject: "Every print comes out twice",
        status: "On Hold",
        holdReason: "part",
        assignee: null,
        updatedAt: hoursAgo(30),
      },
    ],
  });
  await view.user.type(await screen.findByRole("textbox", { name: "Subject" }), "Prints twice");
  await view.user.click(await screen.findByRole("button", { name: "A ticket of yours sounds alike" }));
  const sheet = within(await screen.findByRole("dialog", { name: "Is it one of these?" }));
  expect(sheet.getByText("TX0042, waiting for a part")).toBeTruthy();
  await view.user.click(sheet.getByRole("button", { name: "Close" }));
  expect(screen.getByRole("textbox", { name: "Subject" })).toHaveProperty("value", "Prints twice");
  vi.restoreAllMocks();
});
