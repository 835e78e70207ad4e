import { getMail, listMails, type MailRow, type ResponseOf } from "@smartsupport/contracts";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { mockDesk } from "../../../test/desk.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { aUser, renderApp } from "../../../test/render-app.tsx";
import { anId, hoursAgo } from "../../../test/tickets.ts";

const carmen = aUser("admin");

function aMail(number: number, subject: string): MailRow {
  return {
    id: anId(number),
    to: "maria@example.com",
    subject,
    preview: "Thank you, Maria.",
    ticketNumber: "TX0100",
    createdAt: hoursAgo(1),
  };
}
const filed = aMail(501, "[TX0100] Printer prints twice");
const approved = aMail(502, "You can sign in now");

function whole(row: MailRow): ResponseOf<typeof getMail> {
  return {
    ...row,
    from: "desk@example.com",
    text: `Words of ${row.subject}`,
    html: `<html><head></head><body><p>${row.subject}</p></body></html>`,
    messageId: "<1@example.com>",
    headers: { "In-Reply-To": "<0@example.com>" },
  };
}

beforeEach(() => {
  mockDesk();
  mock(getMail, ({ params }) => whole(params.id === filed.id ? filed : approved));
});

test("lists the mails and shows the newest beside them, walled off", async () => {
  mock(listMails, { items: [filed, approved], nextCursor: null });
  const { router } = renderApp("/admin/mailbox", carmen);
  const mails = within(await screen.findByRole("list", { name: "Mails" }));
  expect(mails.getAllByRole("link")).toHaveLength(2);
  const mail = within(await screen.findByRole("article", { name: filed.subject }));
  expect(router.state.location.search).toBe(`?mail=${filed.id}`);
  const frame = mail.getByTitle("The mail as it looks");
  expect(frame.getAttribute("srcdoc")).toContain('<base target="_blank">');
  expect(frame.getAttribute("sandbox")).not.toMatch(/allow-scripts|allow-same-origin|allow-forms/);
  expect(mail.getByRole("link", { name: "TX0100" }).getAttribute("href")).toBe("/desk/tickets/TX0100");
});

test("a chosen mail stands in the address and shows its text and its headers", async () => {
  mock(listMails, { items: [filed, approved], nextCursor: null });
  const { user, router } = renderApp("/admin/mailbox", carmen);
  await user.click(await screen.findByRole("link", { name: /You can sign in now/ }));
  await waitFor(() => expect(router.state.location.search).toBe(`?mail=${approved.id}`));
  const mail = within(await screen.findByRole("article", { name: approved.subject }));
  await user.click(mail.getByRole("radio", { name: "Plain text" }));
  expect(await mail.findByText("Words of You can sign in now")).toBeTruthy();
  await user.click(mail.getByRole("radio", { name: "Headers" }));
  expect(await mail.findByText("In-Reply-To")).toBeTruthy();
  expect(mail.getByText("<1@example.com>")).toBeTruthy();
});

test("a search goes to the server; one that finds nothing is cleared in one step", async () => {
  const asked = mock(listMails, ({ query }) => ({ items: query.q ? [] : [filed], nextCursor: null }));
  const { user } = renderApp("/admin/mailbox", carmen);
  await user.type(await screen.findByRole("searchbox", { name: "Search mails" }), "toner");
  expect(await screen.findByText("No mail found for “toner”")).toBeTruthy();
  expect(asked.at(-1)?.query).toMatchObject({ q: "toner" });
  await user.click(screen.getByRole("link", { name: "Clear the search" }));
  expect(await screen.findByRole("list", { name: "Mails" })).toBeTruthy();
  expect(screen.getByRole("searchbox", { name: "Search mails" })).toHaveProperty("value", "");
});

test("an empty mailbox says what it is for", async () => {
  mock(listMails, { items: [], nextCursor: null });
  renderApp("/admin/mailbox", carmen);
  expect(await screen.findByText("No mail was written yet")).toBeTruthy();
});

test("a desk that sends real mail says so", async () => {
  mock(listMails, refusal("not_found"));
  renderApp("/admin/mailbox", carmen);
  expect(await screen.findByText("There is no mailbox here")).toBeTruthy();
  expect(screen.queryByRole("searchbox")).toBeNull();
});

test("mails that did not load are asked for again", async () => {
  mock(listMails, refusal("invalid_input"));
  const { user } = renderApp("/admin/mailbox", carmen);
  expect(await screen.findByText("The mails did not load.")).toBeTruthy();
  mock(listMails, { items: [filed], nextCursor: null });
  await user.click(screen.getByRole("button", { name: "Retry" }));
  expect(await screen.findByRole("link", { name: /Printer prints twice/ })).toBeTruthy();
});
