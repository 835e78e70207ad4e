import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { getTicket, getTimeline } from "@smartsupport/contracts";
import type { WorkflowReceiver } from "@smartsupport/testing/workflow-receiver";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, fileTicket, pickDepartment, resolve, rowOf } from "./acts.ts";
import { type Api, openApi } from "./api.ts";
import { dataDir, openBrowser, openVisitor, people, signIn, type Visitor, workflowUrl } from "./browser.ts";
import { connectReceiver, isOf } from "./connect-receiver.ts";
import { picture, text } from "./files.ts";
import { mailTo } from "./mailbox.ts";

const NEWCOMER = { email: "imelda.ramos@meridian.example", password: "Sampaguita-7-hills" };
const MARKER = "swordfish-internal-words";

/** One company's morning, told in order: each step stands on the one before. */
describe("the main job, with three people and an outside workflow system", () => {
  let browser: Browser;
  let imelda: Visitor;
  let rafael: Visitor;
  let carmen: Visitor;
  let asAdmin: Api;
  let asRafael: Api;
  let receiver: WorkflowReceiver;
  let number = "";
  let second = "";

  beforeAll(async () => {
    browser = await openBrowser();
    [imelda, rafael, carmen] = await Promise.all([openVisitor(browser), openVisitor(browser), openVisitor(browser)]);
    asAdmin = await openApi(people.admin);
    asRafael = await openApi(people.coordinator);
    receiver = await connectReceiver(asAdmin);
  });
  afterAll(async () => {
    await browser?.close();
    await receiver?.close();
  });

  it("lets somebody register, who then waits", async () => {
    const { page } = imelda;
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Register" }).click();
    await page.getByLabel("Last name").fill("Ramos");
    await page.getByLabel("First name").fill("Imelda");
    await page.getByLabel("Company id").fill("MA0777");
    await page.getByLabel("Department").selectOption({ label: "Budget" });
    await page.getByLabel("Work e-mail").fill(NEWCOMER.email);
    await page.getByLabel("Password", { exact: true }).fill(NEWCOMER.password);
    await page.getByLabel("I have read the privacy notice").check();
    await page.getByRole("button", { name: "Register" }).click();
    await page.getByRole("heading", { name: "Waiting for approval" }).waitFor();

    await page.goto("/sign-in");
    await page.getByLabel("Work e-mail").fill(NEWCOMER.email);
    await page.getByLabel("Password", { exact: true }).fill(NEWCOMER.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("has not approved your account yet").first().waitFor();
  });

  it("lets an admin approve her and reject somebody else with a reason; both hear by mail", async () => {
    const { page } = carmen;
    await signIn(page, people.admin);
    await page.goto("/admin/accounts");
    await rowOf(page, "Imelda Ramos").getByRole("button", { name: "Approve" }).first().click();
    await expect.poll(() => rowOf(page, "Imelda Ramos").count()).toBe(0);
    await rowOf(page, "Isabel Garcia").getByRole("button", { name: "Reject" }).click();
    await page.getByRole("textbox", { name: "Why?" }).fill("The company id on your badge is another one.");
    await page.getByRole("button", { name: "Reject and delete" }).click();
    await expect.poll(() => rowOf(page, "Isabel Garcia").count()).toBe(0);

    const ready = await mailTo(asAdmin, NEWCOMER.email, "", "/sign-in");
    expect(ready.text).toContain("/sign-in");
    expect(ready.html).toContain("<html");
    const refused = await mailTo(asAdmin, "isabel.garcia@meridian.example", "", "The company id on your badge");
    expect(refused.text).toContain("The company id on your badge is another one.");
  });

  it("lets her sign in and file a ticket with its form, Markdown and files", async () => {
    const { page } = imelda;
    await signIn(page, NEWCOMER.email, NEWCOMER.password);
    await page.goto("/tickets/new");
    await page.getByRole("radio", { name: "IT Support" }).check({ force: true });
    await page.getByRole("combobox", { name: "Kind of request" }).click();
    await page.getByRole("option", { name: "Hardware Troubleshooting" }).click();
    await page.getByRole("radio", { name: "Laptop" }).check({ force: true });
    await page.getByLabel("Subject").fill("Blue screen when the dock is plugged in");
    await page.getByRole("textbox", { name: "What happens?" }).fill("It stops **at once**.\n\n1. dock in\n2. blue");
    await page.getByText("Preview", { exact: true }).click();
    await page.locator("strong", { hasText: "at once" }).waitFor();
    await page.getByText("Write", { exact: true }).click();
    await page.getByTestId("file-input").setInputFiles([await picture(), text("steps.txt", "dock in\nblue\n")]);
    await page.getByText("steps.txt").waitFor();
    await page.getByLabel("Software affected").fill("Windows 11");
    await page.getByRole("button", { name: /Send ticket/ }).click();
    await page.waitForURL(/\/tickets\/TX\d{4}$/);
    number = page.url().split("/").at(-1) ?? "";
    await page.getByRole("heading", { name: "Blue screen when the dock is plugged in" }).waitFor();
    await page.getByText("Waiting for review").first().waitFor();
    await page.getByText("blue-screen.png").first().waitFor();
    expect((await mailTo(asAdmin, NEWCOMER.email, number)).subject).toContain("Blue screen");
  });

  it("shows it to a coordinator for review, who approves, takes it, replies and notes", async () => {
    const { page } = rafael;
    await signIn(page, people.coordinator);
    await page.goto("/desk/tickets?view=to_review");
    await page.getByText("Blue screen when the dock is plugged in").first().click();
    await page.waitForURL(new RegExp(`/desk/tickets/${number}`));
    await act(page, "Approve");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: "High" }).check({ force: true });
    await dialog.getByRole("button", { name: "Approve", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await act(page, "Take it");
    await page.getByText("In Progress").first().waitFor();

    await page.getByRole("textbox", { name: "Reply to Imelda" }).fill("Please leave the dock unplugged for now.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("Please leave the dock unplugged").first().waitFor();
    await page.getByRole("radio", { name: "Note" }).check({ force: true });
    await page.getByRole("textbox", { name: /Internal note/ }).fill(`Firmware again, ${MARKER}.`);
    await page.getByRole("button", { name: /^Add note/ }).click();
    await page.getByText(MARKER).first().waitFor();
    const mail = await mailTo(asAdmin, NEWCOMER.email, number, "leave the dock unplugged");
    expect(mail.headers["In-Reply-To"] ?? mail.headers["in-reply-to"]).toBeTruthy();
  });

  it("tells the outside system of the opened ticket, signed, with files that can be fetched", async () => {
    await receiver.until((received) => received.some(({ payload }) => isOf(payload, number, "ticket.opened")), 30_000);
    expect(receiver.refused).toEqual([]);
    const opened = receiver.received.find(({ payload }) => isOf(payload, number, "ticket.opened"))?.payload;
    expect(opened?.ticket).toMatchObject({
      ticket_number: number,
      subject: "Blue screen when the dock is plugged in",
      category: "IT Support",
      sub_category: "Hardware Troubleshooting",
      priority: "High",
      department: "IT",
      customer: { first_name: "Imelda", last_name: "Ramos", email: NEWCOMER.email, company_id: "MA0777" },
    });
    expect(opened?.ticket.attachments.map(({ file_name }) => file_name).sort()).toEqual([
      "blue-screen.png",
      "steps.txt",
    ]);
    const steps = opened?.ticket.attachments.find(({ file_name }) => file_name === "steps.txt");
    expect(await (await fetch(steps?.file ?? "")).text()).toBe("dock in\nblue\n");
    expect(JSON.stringify(receiver.received)).not.toContain(MARKER);
    const heard = receiver.received.filter(({ payload }) => payload.ticket.ticket_number === number);
    const sequences = heard.map(({ payload }) => payload.sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  });

  it("holds, resumes and asks; the requester answers from her home page", async () => {
    const { page } = rafael;
    await act(page, "Hold");
    await page
      .getByRole("dialog")
      .getByRole("radio", { name: /vendor/i })
      .check({ force: true });
    await page.getByRole("dialog").getByRole("button", { name: "Hold" }).click();
    await page.getByText("On Hold").first().waitFor();
    await act(page, "Resume");
    await page.getByText("In Progress").first().waitFor();
    await act(page, "Ask");
    await page.getByRole("dialog").getByRole("textbox", { name: "Question" }).fill("Which **port** of the dock is it?");
    await page.getByRole("dialog").getByRole("button", { name: "Ask" }).click();
    await page.getByText("Pending").first().waitFor();

    await imelda.page.goto("/");
    await imelda.page.getByText("Which port of the dock is it?").waitFor();
    await imelda.page.getByPlaceholder("Write your answer").fill("The left one, near the key.");
    await imelda.page.getByRole("button", { name: "Send" }).click();
    // Without a reload: the socket tells the desk.
    await page.getByText("The left one, near the key.").first().waitFor();
    await expect.poll(async () => (await asRafael(getTicket, `/tickets/${number}`)).status).toBe("In Progress");
    const mail = await mailTo(asAdmin, people.coordinator, number);
    expect(mail.text).toContain("The left one, near the key.");
  });

  it("resolves; she reopens, it is resolved again, she confirms with four stars", async () => {
    const { page } = rafael;
    await resolve(page, "New firmware on the dock.");
    await imelda.page.goto(`/tickets/${number}`);
    await imelda.page.getByRole("button", { name: "No, reopen" }).click();
    await imelda.page.getByRole("textbox", { name: "What is still wrong?" }).fill("It did it once more.");
    await imelda.page.getByRole("button", { name: "Reopen", exact: true }).click();
    await imelda.page.getByText("Being worked on").first().waitFor();
    await page.getByText("It did it once more.").first().waitFor();
    await resolve(page, "And a new cable.");
    await imelda.page.getByRole("button", { name: "Yes, solved" }).click();
    await imelda.page.getByRole("radio", { name: /4/ }).check({ force: true });
    await imelda.page.getByRole("button", { name: "Confirm and close" }).click();
    await expect
      .poll(async () => asRafael(getTicket, `/tickets/${number}`))
      .toMatchObject({ status: "Closed", rating: 4, closedBy: "requester", reopenCount: 1 });
    const { items } = await asRafael(getTimeline, `/tickets/${number}/timeline`);
    expect(items.filter(({ kind }) => kind === "note")).toHaveLength(1);
  });

  it("lets the example workflow system work a ticket by its key, watched from its own page", async () => {
    second = await fileTicket(imelda.page, "Asset tag fell off the laptop");
    await rafael.page.goto(`/desk/tickets/${second}`);
    await act(rafael.page, "Approve");
    await rafael.page.getByRole("dialog").getByRole("radio", { name: "Low" }).check({ force: true });
    await pickDepartment(rafael.page, "Asset");
    await rafael.page.getByRole("dialog").getByRole("button", { name: "Approve", exact: true }).click();
    await rafael.page.getByRole("dialog").waitFor({ state: "hidden" });

    const outside = await browser.newPage();
    const shown = async () => (await outside.goto(`${workflowUrl}/tickets/${second}`))?.status();
    await expect.poll(shown, { timeout: 30_000 }).toBe(200);
    await outside.getByRole("button", { name: "On Process" }).click();
    await expect.poll(async () => (await asRafael(getTicket, `/tickets/${second}`)).status).toBe("In Progress");
    await outside.goto(`${workflowUrl}/tickets/${second}`);
    await outside.getByRole("button", { name: /completed/i }).click();
    await expect.poll(async () => (await asRafael(getTicket, `/tickets/${second}`)).status).toBe("Resolved");
    await imelda.page.goto(`/tickets/${second}`);
    await imelda.page.getByText("Is it solved?").first().waitFor();
    await outside.close();
  });

  it("rejects with a reason the requester reads, and lets her follow up and withdraw", async () => {
    const third = await fileTicket(imelda.page, "A gold-plated mouse");
    await rafael.page.goto(`/desk/tickets/${third}`);
    await act(rafael.page, "Reject");
    await rafael.page.getByRole("dialog").getByRole("textbox", { name: "Reason" }).fill("We only have plastic ones.");
    await rafael.page.getByRole("dialog").getByRole("button", { name: "Reject" }).click();
    await expect.poll(async () => (await asRafael(getTicket, `/tickets/${third}`)).status).toBe("Rejected");
    await imelda.page.goto(`/tickets/${third}`);
    await imelda.page.getByText("We only have plastic ones.").first().waitFor();
    expect((await mailTo(asAdmin, NEWCOMER.email, third)).text).toContain("We only have plastic ones.");
    await imelda.page.getByRole("button", { name: "Follow up" }).click();
    const dialog = imelda.page.getByRole("dialog");
    await dialog.getByLabel("Subject").fill("Then a plastic one");
    await dialog.getByRole("textbox").last().fill("Any colour.");
    await dialog
      .getByRole("button", { name: /File|Send|Follow/ })
      .last()
      .click();
    await imelda.page.getByRole("heading", { name: "Then a plastic one" }).waitFor();
    await imelda.page.getByRole("button", { name: "Withdraw" }).click();
    await imelda.page.getByRole("dialog").getByRole("textbox").fill("Found one in the drawer.");
    await imelda.page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
    await imelda.page.getByText("You withdrew it").first().waitFor();
  });

  it("keeps notes, secrets and strangers out", async () => {
    for (const path of ["/", "/tickets", `/tickets/${number}`]) {
      await imelda.page.goto(path);
      await imelda.page.getByRole("heading").first().waitFor();
      expect(await imelda.page.content()).not.toContain(MARKER);
    }
    await imelda.page.goto(`/desk/tickets/${number}`);
    await imelda.page
      .getByText(/nothing here|not for you|does not exist|cannot be found|lost/i)
      .first()
      .waitFor();
    for (const visitor of [imelda, rafael, carmen]) expect(visitor.problems).toEqual([]);
    const logs = join(dataDir, "logs");
    const kept = await Promise.all((await readdir(logs)).map((name) => readFile(join(logs, name), "utf8")));
    for (const secret of [NEWCOMER.password, receiver.secret, "signature=", "Bearer ey", "ssk_", MARKER]) {
      expect(kept.filter((log) => log.includes(secret))).toEqual([]);
    }
  });
});
