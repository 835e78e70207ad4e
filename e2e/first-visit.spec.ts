import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIRST_PLACES } from "../apps/web/build/first-places.ts";
import { openBrowser, openVisitor, people, signIn } from "./browser.ts";

const TICKET = 'main a[href^="/desk/tickets/TX"]';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function arrive(who: string): Promise<BrowserContext> {
  const { page, context } = await openVisitor(browser);
  await signIn(page, who);
  await page.waitForLoadState("networkidle");
  await page.close();
  return context;
}

/** What a page asks the API for, from its opening until it stands still. */
async function asksOf(context: BrowserContext, at: string, stands: string, hasScript: boolean): Promise<string[]> {
  const page = await context.newPage();
  const asked = watchAsks(page);
  if (!hasScript) await page.route("**/first-asks.js", (route) => route.abort());
  await page.goto(at);
  await page.locator(stands).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.close();
  return asked;
}

function watchAsks(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith("/api/v1/")) asked.push(`${pathname.slice("/api/v1".length)}${search}`);
  });
  return asked;
}

const twice = (asked: readonly string[], among: readonly string[]) =>
  among.filter((ask) => asked.filter((other) => other === ask).length !== 1);

describe("what is asked before the scripts run", () => {
  it.each([
    { who: people.employee, at: "/", stands: "main h1" },
    { who: people.coordinator, at: "/desk/tickets", stands: TICKET },
  ] as const)("is what $at asks for, and is asked once", async ({ who, at, stands }) => {
    const context = await arrive(who);
    const { asks } = FIRST_PLACES[at];
    const alone = await asksOf(context, at, stands, false);
    expect(alone).toEqual(expect.arrayContaining([...asks, "/auth/refresh"]));
    const helped = await asksOf(context, at, stands, true);
    expect(helped[0]).toBe("/auth/refresh");
    // The home page reads its drafts again for what is in hand there.
    const once = ["/auth/refresh", ...asks].filter((ask) => ask !== "/drafts");
    // What comes of the first answers, too.
    const then = helped.filter((ask) => ask.startsWith("/tickets/TX"));
    expect(twice(helped, [...once, ...then])).toEqual([]);
    await context.close();
  });

  it("is the ticket and its story where a ticket is opened", async () => {
    const context = await arrive(people.coordinator);
    const page = await context.newPage();
    await page.goto("/desk/tickets");
    const at = (await page.locator(TICKET).first().getAttribute("href")) ?? "";
    await page.close();
    const number = at.split("/").at(-1) ?? "";
    const asks = FIRST_PLACES["/desk/tickets/:number"].asks.map((ask) => ask.replace(":number", number));
    const alone = await asksOf(context, at, "main h1", false);
    expect(alone).toEqual(expect.arrayContaining(asks));
    const helped = await asksOf(context, at, "main h1", true);
    expect(twice(helped, ["/auth/refresh", ...asks])).toEqual([]);
    await context.close();
  });

  it("is nothing of the desk's for an employee, whose refusal would stand in the audit log", async () => {
    const context = await arrive(people.employee);
    const asked = await asksOf(context, "/desk/tickets", "main h1", true);
    expect(asked.filter((ask) => ask.startsWith("/tickets"))).toEqual([]);
    await context.close();
  });
});
