import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SIZES, settled, violationsInBothSchemes } from "./axe.ts";
import { openBrowser, openVisitor, people, signIn } from "./browser.ts";

/** Every page that is built, by who opens it. `:own` and `:any` become a ticket of the demo. */
const PAGES: Record<"nobody" | keyof typeof people, string[]> = {
  nobody: ["/sign-in", "/register", "/invitation", "/forgot-password", "/reset-password"],
  employee: [
    "/",
    "/tickets",
    "/tickets?view=past",
    "/tickets/new",
    "/tickets/:own",
    "/inbox",
    "/profile",
    "/no-such-page",
  ],
  coordinator: [
    "/desk",
    "/inbox?show=all",
    "/desk/tickets",
    "/desk/tickets?view=to_review",
    "/desk/tickets/:any",
    "/desk/reports",
  ],
  admin: [
    "/admin/accounts",
    "/admin/announcements",
    "/admin/endpoints",
    "/admin/api-keys",
    "/admin/security",
    "/admin/sign-in",
    "/admin/audit",
    "/admin/mailbox",
  ],
};

describe.each(SIZES)("every page, $width wide", (look) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each(Object.entries(PAGES))("of %s: axe finds nothing, nothing is wider than the screen", async (who, paths) => {
    const { page, context, problems } = await openVisitor(browser, look);
    if (who !== "nobody") await signIn(page, people[who as keyof typeof people]);
    const found: Record<string, unknown> = {};
    for (const path of paths) {
      await page.goto(await withTicket(page, path));
      await settled(page);
      const violations = await violationsInBothSchemes(page);
      if (Object.keys(violations).length > 0) found[path] = violations;
      if (await page.evaluate("document.documentElement.scrollWidth > innerWidth")) found[`${path} is too wide`] = true;
    }
    expect(found).toEqual({});
    expect(problems).toEqual([]);
    await context.close();
  });
});

/** Goes to a list and takes the first ticket of it. */
async function withTicket(page: Page, path: string): Promise<string> {
  if (!path.includes(":")) return path;
  const list = path.slice(0, path.indexOf("/:"));
  await page.goto(list);
  const link = page.locator(`main a[href^="${list}/TX"]`).first();
  await link.waitFor();
  return (await link.getAttribute("href")) ?? list;
}
