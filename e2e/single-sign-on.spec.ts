import { openProvider, type TestProvider } from "@smartsupport/testing/provider";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { baseUrl, demoPassword, openBrowser, openVisitor, people, signIn, type Visitor } from "./browser.ts";

const person = (sub: string, name: string, more: Record<string, unknown> = {}) => ({
  sub,
  name,
  email: `${sub}@meridian.example`,
  email_verified: true,
  ...more,
});

describe("single sign-on", () => {
  let browser: Browser;
  let provider: TestProvider;
  let admin: Visitor;

  beforeAll(async () => {
    provider = await openProvider({
      redirectUri: `${baseUrl}/api/v1/auth/oidc/callback`,
      people: [
        person("tala.ramos", "Tala Ramos", { groups: ["Service desk"] }),
        person("stranger", "Somebody Else", { email: "stranger@elsewhere.example" }),
        person("amihan", "Amihan Reyes"),
      ],
    });
    browser = await openBrowser();
    admin = await openVisitor(browser);
    await signIn(admin.page, people.admin);
  });
  afterAll(async () => {
    await browser?.close();
    await provider?.close();
  });

  /** At the made-up company's own login page. */
  const choose = async (page: Page, name: string) => {
    await page.getByRole("heading", { name: "Meridian sign-in" }).waitFor();
    await page.getByRole("button", { name }).click();
  };
  /** What a page did that it may not; asking the provider it must. */
  const problems = ({ problems: all }: Visitor) => all.filter((words) => !words.startsWith(`asked ${provider.issuer}`));
  const toProvider = (page: Page) => page.getByRole("link", { name: "Sign in with Meridian" }).click();

  it("is set up by an admin, who tests it before it can be switched on", async () => {
    const { page } = admin;
    await page.goto("/admin/sign-in");
    await page.getByLabel("Provider", { exact: true }).selectOption("other");
    await page.getByLabel("Name on the button").fill("Meridian");
    await page.getByLabel("Issuer").fill(provider.issuer);
    await page.getByLabel("Client id").fill(provider.clientId);
    await page.getByLabel("Client secret").fill(provider.clientSecret);
    await page.getByLabel("The provider lies in our own network").check();
    await page.getByLabel("E-mail domains that are let in").fill("meridian.example");
    await page.getByLabel("Come in at once, if their e-mail lies in one of the domains").check();
    await page.getByRole("button", { name: "A word and its role" }).click();
    await page.getByLabel("Claim for the role: word 1").fill("Service desk");
    await page.getByRole("button", { name: "Save" }).click();
    const enable = page.getByRole("switch", { name: /^People may sign in with Meridian/ });
    await page.getByText("Test it first, as it is saved now.").waitFor();
    expect(await enable.isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Test sign-in" }).click();
    await choose(page, "Tala Ramos");
    const result = page.getByRole("region", { name: "Last test" });
    await result.getByText("It works").waitFor();
    await result.getByText("Makes a new account and signs in.").waitFor();
    await enable.click();
    await page.getByText("People can sign in with Meridian now.").waitFor();
    expect(problems(admin)).toEqual([]);
  });

  it("brings in somebody new with the role that the provider says, and keeps them in over a reload", async () => {
    const visitor = await openVisitor(browser);
    const { page } = visitor;
    await page.goto("/desk/tickets");
    await toProvider(page);
    await choose(page, "Tala Ramos");
    await page.waitForURL("**/desk/tickets");
    await page.reload();
    await page.getByRole("button", { name: /^Tala Ramos.*your account/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/desk/tickets");
    expect(page.url()).not.toMatch(/code|state|token/);
    expect(problems(visitor)).toEqual([]);
    await visitor.context.close();
  });

  it("says in plain words why somebody is not let in", async () => {
    const { page, context } = await openVisitor(browser);
    await page.goto("/sign-in");
    await toProvider(page);
    await choose(page, "Cancel");
    await page.getByRole("alert").getByText("You turned back before the sign-in was done.").waitFor();
    await toProvider(page);
    await choose(page, "Somebody Else");
    await page
      .getByRole("alert")
      .getByText(/Addresses like yours are not let in here/)
      .waitFor();
    await context.close();
  });

  it("is linked with an admin's account on the profile, after the password", async () => {
    const { page } = admin;
    // The provider still knows who tested, and would ask nobody.
    await admin.context.clearCookies({ name: /^_(?:session|interaction)/ });
    await page.goto("/profile");
    await page.getByRole("button", { name: "Link with Meridian" }).click();
    const dialog = page.getByRole("dialog", { name: "Link with Meridian" });
    await dialog.getByLabel("Your password").fill(demoPassword);
    await dialog.getByRole("button", { name: "Go on" }).click();
    await choose(page, "Amihan Reyes");
    await page.getByText("Your account is linked: you can sign in with Meridian.").waitFor();
    const { page: other, context } = await openVisitor(browser);
    await other.goto("/sign-in");
    await toProvider(other);
    await choose(other, "Amihan Reyes");
    await other.waitForURL("**/desk");
    await context.close();
  });

  it("is switched off again, and the button goes", async () => {
    const { page } = admin;
    await page.goto("/admin/sign-in");
    await page.getByRole("switch", { name: /^People may sign in with Meridian/ }).click();
    await page.getByText("Nobody signs in with Meridian now. Passwords work.").waitFor();
    const { page: other, context } = await openVisitor(browser);
    await other.goto("/sign-in");
    await other.getByRole("button", { name: "Sign in", exact: true }).waitFor();
    expect(await other.getByRole("link", { name: "Sign in with Meridian" }).count()).toBe(0);
    await context.close();
  });
});
