import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { openBrowser, openVisitor } from "./browser.ts";

const MOST_BYTES = 220 * 1024;

it("the sign-in page loads at most 220 KB of script, with all that comes by itself", async () => {
  const browser = await openBrowser();
  const { page } = await openVisitor(browser);
  const scripts: Promise<{ name: string; bytes: number }>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const name = response.url().split("/").at(-1) ?? "";
    expect.soft(response.status(), name).toBe(200);
    scripts.push(response.body().then((body) => ({ name, bytes: gzipSync(body).length })));
  });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  // What the page fetches for later, once it stands, counts too.
  await page.waitForLoadState("networkidle");
  await page.evaluate("new Promise((done) => requestIdleCallback(done))");
  await page.waitForLoadState("networkidle");
  const sizes = await Promise.all(scripts);
  await browser.close();
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`The sign-in page: ${sizes.length} scripts, ${(total / 1024).toFixed(1)} KB gzipped.`);
  expect(sizes.length).toBeGreaterThan(1);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST_BYTES);
});
