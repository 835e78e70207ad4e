import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";

export type Visitor = { page: Page; close(): Promise<void> };

/** A Chromium of its own that Lighthouse can reach by a port. Its first context is the one Lighthouse opens pages in. */
export async function openVisitor(executablePath: string, port: number): Promise<Visitor> {
  const folder = await mkdtemp(join(tmpdir(), "smartsupport-lighthouse-"));
  const context: BrowserContext = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Signs in on the page for everybody, and leaves the page: two tabs of one session would be in each other's way. */
export async function signIn(page: Page, url: string, email: string, password: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((at) => at.pathname !== "/sign-in");
}

/** The address of the first ticket of the queue. */
export async function firstTicket(page: Page, queue: string): Promise<string> {
  await page.goto(queue);
  const link = page.locator('main a[href^="/desk/tickets/TX"]').first();
  await link.waitFor();
  return (await link.getAttribute("href")) ?? "";
}
