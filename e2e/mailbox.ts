import { getMail, listMails } from "@smartsupport/contracts";
import { expect } from "vitest";
import type { Api } from "./api.ts";

export type SentMail = { to: string; subject: string; text: string; html: string; headers: Record<string, string> };

/** Waits for a mail to somebody whose subject, and whose text, holds these words, and returns it whole: the newest such. */
export async function mailTo(admin: Api, address: string, words: string, saying = ""): Promise<SentMail> {
  const find = async (): Promise<SentMail | undefined> => {
    const { items } = await admin(listMails, `/mails?limit=100&q=${encodeURIComponent(address)}`);
    for (const { id, to, subject } of items) {
      if (!to.includes(address) || !subject.includes(words)) continue;
      const mail: SentMail = await admin(getMail, `/mails/${id}`);
      if (mail.text.includes(saying)) return mail;
    }
    return undefined;
  };
  let found: SentMail | undefined;
  const message = `a mail to ${address}: ${words} ${saying}`;
  await expect.poll(async () => (found = await find()), { timeout: 30_000, message }).toBeTruthy();
  if (!found) throw new Error(message);
  return found;
}
