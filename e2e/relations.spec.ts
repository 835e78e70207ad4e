import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  addChecklistItem,
  addLink,
  addTimeEntry,
  createTicket,
  getTicket,
  listCategories,
} from "@smartsupport/contracts";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Api, openApi } from "./api.ts";
import { type Look, openBrowser, openVisitor, people, signIn } from "./browser.ts";

const PHONE: Look = { width: 360, height: 780, scheme: "dark" };
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let api: Api;
beforeAll(async () => {
  browser = await openBrowser();
  api = await openApi(people.coordinator);
});
afterAll(() => browser?.close());

async function file(subject: string): Promise<string> {
  const { items } = await api(listCategories, "/categories");
  const category = items.find(({ name }) => name === "Others");
  const body = { subject, description: "Since this morning.", categoryId: category?.id };
  return (await api(createTicket, "/tickets", body)).number;
}

/** A ticket with a bit of everything that hangs on others or is the desk's own. */
async function fileRich(): Promise<{ number: string; other: string }> {
  const [number, other, third] = [await file("No network"), await file("No network, third floor"), await file("Wifi")];
  await api(addLink, `/tickets/${number}/links`, { kind: "child", number: other });
  await api(addLink, `/tickets/${number}/links`, { kind: "blocked_by", number: third });
  await api(addChecklistItem, `/tickets/${number}/checklist`, { text: "Call the provider", isDone: true });
  await api(addChecklistItem, `/tickets/${number}/checklist`, { text: "Walk to the third floor with a long cable" });
  await api(addTimeEntry, `/tickets/${number}/time-entries`, { minutes: 95, note: "On site." });
  return { number, other };
}

it("a duplicate is merged and brought back by keys alone, and a step is added", async () => {
  const { page, context, problems } = await openVisitor(browser);
  const [number, other] = [await file("Printer hums"), await file("Printer still hums")];
  await signIn(page, people.coordinator);
  await page.goto(`/desk/tickets/${number}`);
  await page.getByRole("heading", { name: "Printer hums" }).waitFor();

  await page.keyboard.press("d");
  await page.keyboard.type("Oil it");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: "Oil it" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Printer hums" }).click();

  await page.keyboard.press("m");
  await page.getByRole("combobox", { name: "Goes on in" }).waitFor();
  await page.keyboard.type(other);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `Merge into ${other}` }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText(`${number} is merged into ${other}.`).waitFor();
  expect((await api(getTicket, `/tickets/${number}`)).mergedInto).toBe(other);
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await page.getByText(`${number} goes on by itself.`).waitFor();
  expect(await api(getTicket, `/tickets/${number}`)).toMatchObject({ status: "New", mergedInto: null });
  expect(problems).toEqual([]);
  await context.close();
});

it.each([undefined, PHONE])(
  "a ticket full of links, steps and time is sound to axe and as wide as the screen",
  async (look) => {
    const { page, context, problems } = await openVisitor(browser, look);
    const { number, other } = await fileRich();
    await signIn(page, people.coordinator);
    await page.goto(`/desk/tickets/${number}`);
    if (look) await page.getByRole("button", { name: "Properties and actions" }).click();
    await page.getByRole("region", { name: "Checklist" }).waitFor();
    expect(await flaws(page)).toEqual([]);

    await page.getByRole("button", { name: "Link a ticket" }).click();
    await page.getByRole("listbox", { name: "Other ticket" }).getByRole("option").first().waitFor();
    expect(await flaws(page)).toEqual([]);
    await page.keyboard.press("Escape");

    const { version } = await api(getTicket, `/tickets/${other}`);
    expect(version).toBe(1);
    await page.goto(`/desk/tickets/${other}`);
    if (look) await page.getByRole("button", { name: "Properties and actions" }).click();
    await page.getByRole("button", { name: /^Merge…/ }).click();
    const dialog = page.getByRole("dialog", { name: "Merge into another ticket" });
    await dialog.getByRole("combobox").fill(number);
    // Not while the list is still that of other words, and moves.
    await dialog.locator("[role=listbox]:not([aria-busy=true])").waitFor();
    await dialog.getByRole("option", { name: new RegExp(number) }).click();
    expect(await flaws(page)).toEqual([]);
    await dialog.getByRole("button", { name: `Merge into ${number}` }).click();
    await page.getByText("Please go on there.").waitFor();
    expect(await flaws(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  },
);

/** What axe finds, and whether anything is wider than the screen. */
async function flaws(page: Page): Promise<unknown[]> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })",
  )) as AxeResults;
  const isTooWide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
  return [
    ...violations.map(({ id, nodes }) => ({ rule: id, where: nodes.map(({ html }) => html.slice(0, 160)) })),
    ...(isTooWide ? ["too wide"] : []),
  ];
}
