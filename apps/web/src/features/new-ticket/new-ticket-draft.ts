import { z } from "zod";
import { readDraft, writeDraft } from "../../lib/drafts/local-draft.ts";
import type { KeptUpload } from "../../lib/files/uploads.ts";
import { EMPTY_TICKET, type NewTicketValues } from "./values.ts";

const values = z.object({
  categoryId: z.string(),
  subCategoryId: z.string().nullable(),
  subject: z.string(),
  description: z.string(),
  scheduledDate: z.string().nullable(),
  fields: z.record(z.string(), z.unknown()),
});
const upload = z.object({ id: z.string(), name: z.string(), size: z.number(), arrivedAt: z.iso.datetime() });
const draft = z.object({ values, files: z.array(upload) });

export type NewTicketDraft = { values: NewTicketValues; files: KeptUpload[] };

/** What this person had begun to write in this browser; null when nothing. */
export function readNewTicketDraft(accountId: string): NewTicketDraft | null {
  return draft.safeParse(readDraft(name(accountId))).data ?? null;
}

/** Keeps it; a ticket without words and files is forgotten. Answers whether something is kept. */
export function writeNewTicketDraft(accountId: string, kept: NewTicketDraft): boolean {
  const hasWords = JSON.stringify({ ...kept.values, categoryId: "" }) !== JSON.stringify(EMPTY_TICKET);
  const isWorthIt = hasWords || kept.files.length > 0;
  return writeDraft(name(accountId), isWorthIt ? kept : null) && isWorthIt;
}

export function forgetNewTicketDraft(accountId: string): void {
  writeDraft(name(accountId), null);
}

function name(accountId: string): string {
  return `new-ticket.${accountId}`;
}
