import { getTicket, listTickets } from "@smartsupport/contracts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Api, openApi } from "./api.ts";
import { openBrowser, openVisitor, people, signIn, type Visitor } from "./browser.ts";
import { picture, text } from "./files.ts";
import { mailTo } from "./mailbox.ts";

const TEN_MIB = 10 * 2 ** 20;

describe("what people paste, drop and upload", () => {
  let browser: Browser;
  let maria: Visitor;
  let asCoordinator: Api;
  let asAdmin: Api;

  beforeAll(async () => {
    browser = await openBrowser();
    maria = await openVisitor(browser);
    await signIn(maria.page, people.employee);
    asCoordinator = await openApi(people.coordinator);
    asAdmin = await openApi(people.admin);
  });
  afterAll(() => browser?.close());

  it("refuses each bad file by its name and keeps the rest of the form", async () => {
    const { page } = maria;
    await begin(page, "Files that must not come in");
    const input = page.getByTestId("file-input");
    await input.setInputFiles([await picture("fine.png")]);
    await page.getByText("fine.png").waitFor();
    const bad = [
      { name: "too-large.txt", mimeType: "text/plain", buffer: Buffer.alloc(TEN_MIB + 1, "a") },
      text("script-in-disguise.png", "#!/bin/sh\necho hello\n", "image/png"),
      text("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/svg+xml"),
      text("page.html", "<script>alert(1)</script>", "text/html"),
    ];
    for (const file of bad) {
      await input.setInputFiles([file]);
      await page.locator("form").getByText(file.name, { exact: false }).first().waitFor();
    }
    await expect.poll(() => page.getByLabel("Subject").inputValue()).toBe("Files that must not come in");
    await page.getByText("fine.png").waitFor();
  });

  it("refuses an eleventh file and keeps ten", async () => {
    const { page } = maria;
    await begin(page, "Eleven files");
    const files = Array.from({ length: 11 }, (_, index) => text(`number-${index + 1}.txt`, `file ${index + 1}`));
    await page.getByTestId("file-input").setInputFiles(files);
    await page
      .getByText(/At most 10 files|10 files/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /Send ticket/ }).click();
    await page.waitForURL(/\/tickets\/TX\d{4}$/);
    const ticket = await asCoordinator(getTicket, `/tickets/${page.url().split("/").at(-1)}`);
    expect(ticket.attachments).toHaveLength(10);
  });

  it.each([
    ["Tagalog", "Hindi po gumagana ang printer", "Mula pa kahapon, **ayaw** mag-print ng kahit ano."],
    ["Japanese", "プリンターが動きません", "昨日から何も印刷できません。電源は入っています。"],
    ["Arabic", "الطابعة لا تعمل", "منذ الأمس لا تطبع أي شيء على الإطلاق."],
    ["emoji", "🖨️🔥 printer 👩🏽‍💻", "👨‍👩‍👧‍👦 all of us see it 🇵🇭"],
    ["long", "A description of 20,000 characters", "x".repeat(19_990)],
  ])("keeps a ticket in %s as it was written: on the page, in the search, in the mail", async (_, subject, words) => {
    const { page } = maria;
    const number = await send(page, subject, words);
    await page.getByRole("heading", { name: subject }).waitFor();
    const ticket = await asCoordinator(getTicket, `/tickets/${number}`);
    expect(ticket).toMatchObject({ subject, description: words });
    const { items } = await asCoordinator(listTickets, `/tickets?q=${encodeURIComponent(number)}`);
    expect(items.map((item) => item.number)).toContain(number);
    const mail = await mailTo(asAdmin, people.employee, number);
    expect(mail.subject).toContain(subject);
  });

  it("draws Markdown with scripts and pictures as words: nothing runs, nothing is fetched", async () => {
    const { page } = maria;
    const words = [
      "<script>window.stolen = true</script>",
      "![tracker](https://tracker.example/pixel.png)",
      "<img src=x onerror=alert(1)>",
      "[press me](javascript:alert(2))",
      "<iframe src='https://evil.example'></iframe>",
    ].join("\n\n");
    const number = await send(page, "Markdown that wants more", words);
    const rafael = await openVisitor(browser);
    await signIn(rafael.page, people.coordinator);
    await rafael.page.goto(`/desk/tickets/${number}`);
    await rafael.page.getByText("press me").first().waitFor();
    for (const one of [page, rafael.page]) {
      expect(await one.evaluate("window.stolen")).toBeUndefined();
      expect(await one.locator("a[href^='javascript']").count()).toBe(0);
      expect(await one.locator("iframe").count()).toBe(0);
    }
    const { html } = await mailTo(asAdmin, people.employee, number);
    expect(html).not.toMatch(/<script|onerror=|<iframe|javascript:|<img[^>]+tracker/i);
    expect([...maria.problems, ...rafael.problems]).toEqual([]);
  });
});

async function begin(page: Page, subject: string): Promise<void> {
  await page.goto("/tickets/new");
  await page.getByRole("radio", { name: "Others" }).check({ force: true });
  await page.getByLabel("Subject").fill(subject);
}

async function send(page: Page, subject: string, words: string): Promise<string> {
  await begin(page, subject);
  await page.getByRole("textbox", { name: "What happens?" }).fill(words);
  await page.getByRole("button", { name: /Send ticket/ }).click();
  await page.waitForURL(/\/tickets\/TX\d{4}$/);
  return page.url().split("/").at(-1) ?? "";
}
