import { addComment, listTickets } from "@smartsupport/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openApi } from "./api.ts";
import { openBrowser, openVisitor, people, signIn } from "./browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

it("what the desk writes counts at once in the requester's open page, and is read by opening the ticket", async () => {
  const [desk, maria] = [await openApi(people.coordinator), await openApi(people.employee)];
  const { items } = await maria(listTickets, "/tickets?requester=me&limit=100");
  const ticket = items.find(({ status }) => status === "In Progress" || status === "New" || status === "Open");
  if (!ticket) throw new Error("The demo's employee has no ticket that is worked on.");
  const { number } = ticket;

  const { page, context, problems } = await openVisitor(browser);
  await signIn(page, people.employee);
  await page.goto("/inbox");
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await page.getByText("You have read everything").waitFor();
  const places = page.getByRole("navigation", { name: "Places" }).first();
  await places.getByRole("link", { name: "Inbox", exact: true }).waitFor();

  await desk(addComment, `/tickets/${number}/comments`, { body: "The cable is on its way." });
  // No reload: the line tells the page.
  await places.getByRole("link", { name: "Inbox 1" }).waitFor();
  await page.getByText("The cable is on its way.").waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === `/tickets/${number}`);
  await places.getByRole("link", { name: "Inbox", exact: true }).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});
