import { getTicket, getTimeline } from "@smartsupport/contracts";
import type { Browser, Page } from "playwright-core";
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
  day = await beginDay("The screen stays dark", "Turn it off and on");
  rafael = await openVisitor(browser);
  await signIn(rafael.page, people.coordinator);
  // Keys are heard once the frame of the desk stands.
  await rafael.page.getByRole("button", { name: "Search", exact: true }).last().waitFor();
});
afterAll(() => browser?.close());

const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const ticketNow = (number: string) => day.coordinator(getTicket, `/tickets/${number}`);

/** Opens the palette, types, and takes the line that is meant. */
async function choose(page: Page, typed: string, line: RegExp): Promise<void> {
  await press(page, "Control+k");
  const palette = page.getByRole("dialog", { name: "Search or do" });
  await palette.getByRole("combobox").waitFor();
  await page.keyboard.type(typed);
  await palette.getByRole("option", { name: line, selected: true }).waitFor();
  await press(page, "Enter");
  await palette.waitFor({ state: "hidden" });
}

/** The ticket itself, not its duplicate, whose subject begins alike: what is done next is done to what stands there. */
async function standsOnPage(page: Page, number: string): Promise<void> {
  await page.waitForURL(new RegExp(`/desk/tickets/${number}$`));
  const subject = page.getByRole("heading", { level: 1, name: "The screen stays dark" });
  await subject.filter({ hasNotText: "again" }).waitFor();
}

/** Walks on with Tab, as somebody would, until it is what the keys go to. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    const here = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return (at?.getAttribute("aria-label") ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? "").trim();
    });
    if (here === name) return;
    await press(page, "Tab");
  }
  throw new Error(`Tab never came to ${name}.`);
}

it("reviews and approves a ticket that is found by its number", async () => {
  const { page } = rafael;
  await choose(page, `#${day.number}`, new RegExp(day.number));
  await standsOnPage(page, day.number);
  await choose(page, "approve", /^Approve/);
  const dialog = page.getByRole("dialog", { name: "Approve this ticket" });
  await dialog.waitFor();
  await tabTo(page, "Critical");
  await press(page, "ArrowRight");
  await dialog.getByRole("radio", { name: "High", checked: true }).waitFor();
  await press(page, "Enter");
  await dialog.waitFor({ state: "hidden" });
  expect(await ticketNow(day.number)).toMatchObject({ status: "Open", priority: "High" });
});

it("takes it, and replies with a macro and a file", async () => {
  const { page } = rafael;
  await press(page, "i");
  await page.getByText(`${day.number} is yours.`).waitFor();
  await press(page, "q");
  await page.getByRole("combobox", { name: "Search in Macros" }).waitFor();
  await page.keyboard.type(day.macro);
  await page.getByRole("option", { name: day.macro }).waitFor();
  await press(page, "Enter");
  const words = page.getByRole("textbox", { name: /^Reply to/ });
  await expect.poll(() => words.inputValue()).toContain("please turn it off and on.");
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, "Attach files");
  await press(page, "Enter");
  await (await chooser).setFiles([text("steps.txt", "off\non\n")]);
  await page.getByText("steps.txt").first().waitFor();
  await press(page, "r");
  await expect.poll(() => words.evaluate((area) => area === document.activeElement)).toBe(true);
  await press(page, "Control+Enter");
  await expect.poll(() => words.inputValue(), { timeout: 15_000 }).toBe("");
  const { items } = await day.coordinator(getTimeline, `/tickets/${day.number}/timeline`);
  const said = items.find(({ kind }) => kind === "comment");
  expect(said).toMatchObject({ comment: { attachments: [{ fileName: "steps.txt" }] } });
});

it("leaves the field with Escape, holds the ticket, and takes that back", async () => {
  const { page } = rafael;
  await press(page, "Escape");
  await choose(page, "hold", /^Put on hold/);
  const dialog = page.getByRole("dialog", { name: "Put it on hold" });
  await dialog.waitFor();
  await expect
    .poll(() =>
      dialog
        .getByRole("radio")
        .first()
        .evaluate((one) => one === document.activeElement),
    )
    .toBe(true);
  await press(page, "Space", "Enter");
  await dialog.waitFor({ state: "hidden" });
  expect((await ticketNow(day.number)).status).toBe("On Hold");
  await press(page, "z");
  await page.getByText(`${day.number} goes on.`).waitFor();
  expect((await ticketNow(day.number)).status).toBe("In Progress");
});

it("merges a duplicate, takes it back, merges it again", async () => {
  const { page } = rafael;
  await choose(page, `#${day.duplicate}`, new RegExp(day.duplicate));
  await page.getByRole("heading", { level: 1, name: "The screen stays dark, again" }).waitFor();
  const merge = async () => {
    await press(page, "m");
    await page.getByRole("combobox", { name: "Goes on in" }).waitFor();
    await page.keyboard.type(day.number);
    await page.getByRole("option", { name: new RegExp(day.number) }).waitFor();
    await press(page, "Enter");
    await page.getByRole("button", { name: `Merge into ${day.number}` }).waitFor();
    await press(page, "Enter");
    await page.getByText(`${day.duplicate} is merged into ${day.number}.`).waitFor();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  };
  await merge();
  await press(page, "z");
  await page.getByText(`${day.duplicate} goes on by itself.`).waitFor();
  expect(await ticketNow(day.duplicate)).toMatchObject({ status: "New", mergedInto: null });
  await merge();
  expect(await ticketNow(day.duplicate)).toMatchObject({ status: "Closed", mergedInto: day.number });
});

it("resolves it", async () => {
  const { page } = rafael;
  await choose(page, `#${day.number}`, new RegExp(day.number));
  await standsOnPage(page, day.number);
  await choose(page, "resolve", /^Resolve/);
  await page.getByRole("dialog").getByRole("textbox", { name: "What solved it" }).waitFor();
  await page.keyboard.type("A new cable.");
  await press(page, "Control+Enter");
  await page.getByText(`${day.number} is resolved.`).waitFor();
  expect((await ticketNow(day.number)).status).toBe("Resolved");
  expect(rafael.problems).toEqual([]);
});

it("shows every key of the page, and axe finds nothing in that list nor in the palette", async () => {
  const { page } = rafael;
  await press(page, "?");
  const keys = page.getByRole("dialog", { name: "All keys" });
  await keys.getByRole("heading", { name: "Ticket" }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await press(page, "Escape", "Control+k");
  await page.getByRole("dialog", { name: "Search or do" }).waitFor();
  await page.keyboard.type("screen");
  await page.getByRole("group", { name: "Tickets" }).getByRole("option").first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await press(page, "Escape");
});

it("keeps every letter of a mention, offers people, and Enter puts one in", async () => {
  const { page } = rafael;
  await press(page, "n");
  const words = page.getByRole("textbox", { name: /^Internal note/ });
  await words.waitFor();
  await page.keyboard.type("Please look, @ma", { delay: 20 });
  const people = page.getByRole("listbox", { name: "People to mention" });
  await people.getByRole("option", { name: /Manalo/ }).waitFor();
  expect(await words.inputValue()).toBe("Please look, @ma");
  expect(await violationsOn(page)).toEqual([]);
  await press(page, "Enter");
  await expect.poll(() => words.inputValue()).toBe("Please look, @Joy Manalo ");
  expect(rafael.problems).toEqual([]);
});
