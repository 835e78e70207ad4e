import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SIZES, settled, violationsInBothSchemes } from "./axe.ts";
import { openBrowser, openVisitor, people, signIn } from "./browser.ts";

type Opening = { path: string; open: (page: Page) => Promise<void> };

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole("button", { name }).first().click();
};

/** What opens in front of a page, by who opens it: dialogs, sheets, lists, calendars. */
const OPENINGS: Record<keyof typeof people, Record<string, Opening>> = {
  employee: {
    "adding an authenticator app": { path: "/profile", open: press("Add an authenticator app") },
    "adding a passkey": { path: "/profile", open: press("Add a passkey") },
    "the account menu": { path: "/", open: press(/your account/) },
    "what a new ticket sounds like": {
      path: "/tickets/new",
      open: async (page) => {
        // What the look before left: a ticket that has its category is told no other.
        const discard = page.getByRole("button", { name: "Discard" });
        if (await discard.isEnabled()) {
          await discard.click();
          await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
          await page.getByRole("dialog").waitFor({ state: "hidden" });
        }
        await page.getByLabel("Subject").fill("The printer on the 4th floor drops jobs");
        await page.getByRole("status", { name: "What this sounds like" }).getByRole("button").first().waitFor();
      },
    },
    "the calendar of a new ticket": {
      path: "/tickets/new",
      open: async (page) => {
        await page.getByRole("radio", { name: "Others" }).check({ force: true });
        await page.getByLabel("Needed on").click();
      },
    },
  },
  coordinator: {
    "the filter of the queue": { path: "/desk/tickets", open: press("Filter") },
    "approving a ticket": { path: "/desk/tickets?view=to_review", open: openTicketAnd("Approve") },
    "rejecting a ticket": { path: "/desk/tickets?view=to_review", open: openTicketAnd("Reject") },
    "asking the requester": { path: "/desk/tickets?view=to_review", open: openTicketAnd("Ask") },
    "holding a ticket": { path: "/desk/tickets?view=unassigned&status=Open", open: openTicketAnd("Hold") },
  },
  admin: {
    "inviting somebody": { path: "/admin/accounts", open: press("Invite") },
    "changing an account": { path: "/admin/accounts?show=active", open: press(/^Change/) },
    "switching an account off": { path: "/admin/accounts?show=active", open: press(/^Deactivate/) },
    "telling everybody": { path: "/admin/announcements", open: press("Tell everybody") },
    "connecting a system": { path: "/admin/endpoints", open: press(/^Connect/) },
    "making a key": { path: "/admin/api-keys", open: press("Make a key") },
    "rotating a key": { path: "/admin/api-keys", open: press(/^Rotate/) },
    "revoking a key": { path: "/admin/api-keys", open: press(/^Revoke /) },
    "what the audit log is narrowed to": { path: "/admin/audit", open: press("What") },
    "the days of the audit log": { path: "/admin/audit", open: press("When") },
    "an entry of the audit log": {
      path: "/admin/audit",
      open: (page) => page.getByRole("list", { name: "Audit log" }).getByRole("button").first().click(),
    },
  },
};

describe.each(SIZES)("what opens, $width wide", (look) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each(Object.entries(OPENINGS))("for %s: axe finds nothing", async (who, openings) => {
    const { page, context, problems } = await openVisitor(browser, look);
    await signIn(page, people[who as keyof typeof people]);
    const found: Record<string, unknown> = {};
    for (const [name, { path, open }] of Object.entries(openings)) {
      await page.goto(path);
      await settled(page);
      await open(page);
      await settled(page);
      const violations = await violationsInBothSchemes(page);
      if (Object.keys(violations).length > 0) found[name] = violations;
    }
    expect(found).toEqual({});
    expect(problems).toEqual([]);
    await context.close();
  });
});

/** Opens the first ticket of a list, and there the dialog of a move; on a phone the moves stand in the sheet. */
function openTicketAnd(label: string) {
  return async (page: Page) => {
    await page.locator('main a[href^="/desk/tickets/TX"]').first().click();
    const sheet = page.getByRole("button", { name: "Properties and actions" });
    const moves = page.getByRole("group", { name: "What can be done" });
    await sheet.or(moves).first().waitFor();
    if (await sheet.isVisible()) await sheet.click();
    await moves.getByRole("button", { name: label }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).waitFor();
  };
}
