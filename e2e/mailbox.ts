import { getMail, listMails } from "@smartsupport/contracts";
import { expect } from "vitest";
import type { Api } from "./api.ts";

export type SentMail = { to: string; subject: string; text: string; html: string; headers: Record<string, string> };

/** Waits for the newest mail to somebody whose subject holds these words, and returns it whole. */
export async function mailTo(admin: Api, address: string, words: string): Promise<SentMail> {
  const find = async () => {
    const { items } = await admin(listMails, `/mails?limit=100&q=${encodeURIComponent(address)}`);
    return items.find(({ to, subject }) => to.includes(address) && subject.includes(words));
  };
  await expect.poll(find, { timeout: 30_000, message: `a mail to ${address}: ${words}` }).toBeTruthy();
  const found = await find();
  return await admin(getMail, `/mails/${found?.id}`);
}
