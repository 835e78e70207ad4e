import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPassword, openBrowser, openVisitor, people, type Visitor } from "./browser.ts";

/** A device that holds passkeys and says yes, as Chromium plays it. */
async function plugIn({ context, page }: Visitor): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe("passkeys", () => {
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    visitor = await openVisitor(browser);
    page = visitor.page;
    await plugIn(visitor);
  });
  afterAll(() => browser?.close());

  const withPassword = async () => {
    await page.getByLabel("Work e-mail").fill(people.coordinator);
    await page.getByLabel("Password", { exact: true }).fill(demoPassword);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
  };
  const signedIn = () => page.waitForURL((url) => url.pathname !== "/sign-in");
  const signOut = async () => {
    await page.getByRole("button", { name: /your account/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.waitForURL("**/sign-in");
  };

  it("are added on the profile with the password, and recovery codes come along", async () => {
    await page.goto("/sign-in");
    await withPassword();
    await signedIn();
    await page.goto("/profile");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a passkey" });
    await dialog.getByLabel("Name").fill("Laptop");
    await dialog.getByLabel("Your password").fill(demoPassword);
    await dialog.getByRole("button", { name: "Add a passkey" }).click();
    const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
    await codes.first().waitFor();
    expect(await codes.count()).toBe(10);
    await page.getByRole("button", { name: "I have kept them" }).click();
    await page.getByRole("button", { name: "Remove Laptop" }).waitFor();
  });

  it("sign in without a password", async () => {
    await signOut();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await signedIn();
  });

  it("are the second step after the password, and nothing opens without it", async () => {
    await signOut();
    await withPassword();
    await page.getByRole("heading", { name: "One more step" }).waitFor();
    await page.goto("/desk");
    await page.waitForURL("**/sign-in");
    await withPassword();
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await signedIn();
  });

  it("are removed with the password, and then the password is enough", async () => {
    await page.goto("/profile");
    await page.getByRole("button", { name: "Remove Laptop" }).click();
    const dialog = page.getByRole("dialog", { name: "Remove Laptop?" });
    await dialog.getByLabel("Your password").fill(demoPassword);
    await dialog.getByRole("button", { name: "Remove" }).click();
    await dialog.waitFor({ state: "detached" });
    await signOut();
    await withPassword();
    await signedIn();
    expect(visitor.problems).toEqual([]);
  });
});
