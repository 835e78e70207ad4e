import {
  type Attachment,
  createAttachmentLink,
  createTicket,
  listCategories,
  uploadFile,
} from "@smartsupport/contracts";
import { makeHostileFiles } from "@smartsupport/testing/files";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Api, openApi } from "./api.ts";
import { baseUrl, openBrowser, openVisitor, people, signIn, type Visitor } from "./browser.ts";

/** So many may be uploaded in a minute by one; those that are refused are tried at the API itself. */
const taken = makeHostileFiles()
  .filter(({ isTaken }) => isTaken)
  .slice(0, 100);
/** Ten files a ticket. */
const TEN = 10;

describe("hostile files that are what their name says", () => {
  let browser: Browser;
  let maria: Visitor;
  let asMaria: Api;
  const kept: Attachment[] = [];
  const numbers: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    maria = await openVisitor(browser);
    asMaria = await openApi(people.employee);
    const { items } = await asMaria(listCategories, "/categories");
    const categoryId = items.find(({ form }) => form.every((field) => !field.isRequired))?.id;
    for (const { fileName, content } of taken) kept.push(await upload(asMaria, fileName, content));
    for (let start = 0; start < kept.length; start += TEN) {
      const uploadIds = kept.slice(start, start + TEN).map(({ id }) => id);
      const body = { subject: `Hostile ${start}`, description: "Look.", categoryId, uploadIds };
      numbers.push((await asMaria(createTicket, "/tickets", body)).number);
    }
    await signIn(maria.page, people.employee);
  });
  afterAll(() => browser?.close());

  it("run nothing when they are opened in a tab of their own", async () => {
    expect(kept.length).toBeGreaterThan(20);
    for (const { id, fileName, mediaType } of kept) {
      const { url } = await asMaria(createAttachmentLink, `/attachments/${id}/links`, {});
      const path = new URL(url);
      const tab = await maria.context.newPage();
      tab.on("dialog", (dialog) => maria.problems.push(`${fileName}: ${dialog.message()}`));
      const saved = tab.waitForEvent("download").then(
        (download) => download.suggestedFilename(),
        () => null,
      );
      const shown = await tab.goto(`${baseUrl}${path.pathname}${path.search}`).catch(() => null);
      if (/^(?:image\/|text\/plain)/.test(mediaType)) {
        expect(shown?.status(), fileName).toBe(200);
        expect(await tab.evaluate(() => document.scripts.length), fileName).toBe(0);
      } else expect(await saved, fileName).not.toMatch(/[/\\]/);
      await tab.close();
    }
    expect(maria.problems).toEqual([]);
  });

  it("run nothing on the pages of the tickets that have them", async () => {
    for (const number of numbers) {
      await maria.page.goto(`/tickets/${number}`);
      await maria.page.getByRole("heading", { level: 1 }).first().waitFor();
      await maria.page.waitForLoadState("networkidle");
    }
    expect(maria.problems).toEqual([]);
  });
});

async function upload(api: Api, fileName: string, content: Buffer): Promise<Attachment> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(content)]), fileName);
  return api(uploadFile, "/uploads", form);
}
