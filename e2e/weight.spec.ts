import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openBrowser, openVisitor, people, signIn } from "./browser.ts";

const SIGN_IN_BYTES = 220 * 1024;
const QUEUE_BYTES = 320 * 1024;
/** A page made of crumbs waits for each of them. */
const MOST_SCRIPTS = 16;
/** What shows a ticket is fetched as soon as the rows stand, for whoever opens one. */
const FOR_LATER = /^(?:ticket|story|prose|markdown)/;

it("the sign-in page loads at most 220 KB of script, with all that comes by itself", async () => {
  const browser = await openBrowser();
  const { page } = await openVisitor(browser);
  const weigh = watchScripts(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  const { total, names } = await weigh();
  await browser.close();
  console.log(`The sign-in page: ${names.length} scripts, ${(total / 1024).toFixed(1)} KB gzipped.`);
  expect(names.length).toBeGreaterThan(1);
  expect(total, names.join()).toBeLessThanOrEqual(SIGN_IN_BYTES);
});

it("the queue loads at most 320 KB of script, in few files", async () => {
  const browser = await openBrowser();
  const { page, context } = await openVisitor(browser);
  await signIn(page, people.coordinator);
  // A tab of its own has nothing of the sign-in page in its memory.
  await page.close();
  const fresh = await context.newPage();
  await (await context.newCDPSession(fresh)).send("Network.setCacheDisabled", { cacheDisabled: true });
  const weigh = watchScripts(fresh, FOR_LATER);
  await fresh.goto("/desk/tickets");
  await fresh.locator('main a[href^="/desk/tickets/TX"]').first().waitFor();
  const { total, names } = await weigh();
  await browser.close();
  console.log(`The queue: ${names.length} scripts, ${(total / 1024).toFixed(1)} KB gzipped.`);
  expect(total, names.join()).toBeLessThanOrEqual(QUEUE_BYTES);
  expect(names.length, names.join()).toBeLessThanOrEqual(MOST_SCRIPTS);
});

/** Counts the page's scripts from now on; to be asked once the page stands. What it fetches for later counts too. */
function watchScripts(page: Page, besides = /^$/): () => Promise<{ total: number; names: string[] }> {
  const scripts: Promise<{ name: string; bytes: number }>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const name = response.url().split("/").at(-1) ?? "";
    if (besides.test(name)) return;
    expect.soft(response.status(), name).toBe(200);
    scripts.push(response.body().then((body) => ({ name, bytes: gzipSync(body).length })));
  });
  return async () => {
    await page.waitForLoadState("networkidle");
    await page.evaluate("new Promise((done) => requestIdleCallback(done))");
    await page.waitForLoadState("networkidle");
    const sizes = await Promise.all(scripts);
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    return { total, names: sizes.map(({ name, bytes }) => `${name} ${bytes}`) };
  };
}
