import { getTicket, getTimeline } from "@smartsupport/contracts";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violationsOn } from "./axe.ts";
import { openBrowser, openVisitor, people, signIn, type Visitor } from "./browser.ts";
import { beginDay, type Day } from "./day.ts";
import { text } from "./files.ts";

let browser: Browser;
let day: Day;
let rafael: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  day = await beginDay("The mouse double-clicks", "Another mouse");
  rafael = await openVisitor(browser, { width: 360, height: 740, scheme: "light", isTouch: true });
  await signIn(rafael.page, people.coordinator);
  // Keys are heard once the frame of the desk stands.
  await rafael.page.getByRole("button", { name: "Search", exact: true }).last().waitFor();
});
afterAll(() => browser?.close());

const ticketNow = (number: string) => day.coordinator(getTicket, `/tickets/${number}`);
const isTooWide = (page: Page) => page.evaluate("document.documentElement.scrollWidth > innerWidth");

/** Taps what lies under the thumb, and looks whether the page still fits the screen. */
async function tap(target: Locator): Promise<void> {
  await target.tap();
  expect(await isTooWide(target.page())).toBe(false);
}

/** A move stands in the sheet, with the properties. */
async function move(page: Page, label: string): Promise<Locator> {
  await tap(page.getByRole("button", { name: "Properties and actions" }));
  const sheet = page.getByRole("dialog", { name: "Properties and actions" });
  await tap(sheet.getByRole("group", { name: "What can be done" }).getByRole("button", { name: label }));
  return page.getByRole("dialog");
}

/** By the palette, which has a button on every page. */
async function find(page: Page, number: string): Promise<void> {
  await tap(page.getByRole("button", { name: "Search", exact: true }).last());
  const palette = page.getByRole("dialog", { name: "Search or do" });
  await palette.getByRole("combobox").fill(number);
  await tap(palette.getByRole("group", { name: "Tickets" }).getByRole("option", { name: new RegExp(number) }));
  await page.waitForURL(new RegExp(`/desk/tickets/${number}$`));
}

it("reviews and approves a ticket from the list of those to review", async () => {
  const { page } = rafael;
  await page.goto("/desk");
  expect(await isTooWide(page)).toBe(false);
  await find(page, day.number);
  const dialog = await move(page, "Approve");
  await tap(dialog.getByText("High", { exact: true }));
  await tap(dialog.getByRole("button", { name: "Approve", exact: true }));
  await page.getByText(`${day.number} is approved.`).waitFor();
  expect(await ticketNow(day.number)).toMatchObject({ status: "Open", priority: "High" });
});

it("takes it, and replies with a macro and a file", async () => {
  const { page } = rafael;
  await move(page, "Take it");
  await page.getByText(`${day.number} is yours.`).waitFor();
  const words = page.getByRole("textbox", { name: /^Reply to/ });
  await tap(words);
  await tap(page.getByRole("button", { name: "Macros" }));
  await tap(page.getByRole("option", { name: day.macro }));
  await expect.poll(() => words.inputValue()).toContain("please turn it off and on.");
  const chooser = page.waitForEvent("filechooser");
  await tap(page.getByRole("button", { name: "Attach files" }));
  await (await chooser).setFiles([text("mice.txt", "grey\n")]);
  await page.getByText("mice.txt").first().waitFor();
  await tap(page.getByRole("button", { name: "Send", exact: true }));
  await expect.poll(() => words.inputValue(), { timeout: 15_000 }).toBe("");
  const { items } = await day.coordinator(getTimeline, `/tickets/${day.number}/timeline`);
  const said = items.find(({ kind }) => kind === "comment");
  expect(said).toMatchObject({ comment: { attachments: [{ fileName: "mice.txt" }] } });
});

it("holds it, and takes that back", async () => {
  const { page } = rafael;
  const dialog = await move(page, "Hold");
  await tap(dialog.getByText("a vendor").first());
  await tap(dialog.getByRole("button", { name: "Hold", exact: true }));
  await page.getByText(`${day.number} waits for a vendor.`).first().waitFor();
  expect((await ticketNow(day.number)).status).toBe("On Hold");
  await tap(page.getByRole("button", { name: "Undo", exact: true }));
  await page.getByText(`${day.number} goes on.`).waitFor();
  expect((await ticketNow(day.number)).status).toBe("In Progress");
});

it("merges a duplicate, and resolves the ticket", async () => {
  const { page } = rafael;
  await find(page, day.duplicate);
  const merging = await move(page, "Merge…");
  await merging.getByRole("combobox", { name: "Goes on in" }).fill(day.number);
  // Not while the list is still that of other words, and moves.
  await merging.locator("[role=listbox]:not([aria-busy=true])").waitFor();
  await tap(merging.getByRole("option", { name: new RegExp(day.number) }));
  await tap(merging.getByRole("button", { name: `Merge into ${day.number}` }));
  await page.getByText(`${day.duplicate} is merged into ${day.number}.`).waitFor();
  expect(await ticketNow(day.duplicate)).toMatchObject({ status: "Closed", mergedInto: day.number });
  await find(page, day.number);
  const solving = await move(page, "Resolve");
  await solving.getByRole("textbox", { name: "What solved it" }).fill("Another mouse.");
  await tap(solving.getByRole("button", { name: "Resolve", exact: true }));
  await page.getByText(`${day.number} is resolved.`).waitFor();
  expect((await ticketNow(day.number)).status).toBe("Resolved");
});

it("fits the screen with the palette open, and axe finds nothing there", async () => {
  const { page } = rafael;
  await tap(page.getByRole("button", { name: "Search", exact: true }).last());
  await page.getByRole("dialog", { name: "Search or do" }).getByRole("combobox").fill("mouse");
  await page.getByRole("group", { name: "Tickets" }).getByRole("option").first().waitFor();
  expect(await isTooWide(page)).toBe(false);
  expect(await violationsOn(page)).toEqual([]);
  expect(rafael.problems).toEqual([]);
});
