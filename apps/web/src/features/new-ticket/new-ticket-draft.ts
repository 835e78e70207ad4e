import { z } from "zod";
import { readDraft, writeDraft } from "../../lib/drafts/local-draft.ts";
import { EMPTY_TICKET, type NewTicketValues } from "./values.ts";

const draft = z.object({
  categoryId: z.string(),
  subCategoryId: z.string().nullable(),
  subject: z.string(),
  description: z.string(),
  scheduledDate: z.string().nullable(),
  fields: z.record(z.string(), z.unknown()),
});

/** What this person had begun to write in this browser; null when nothing. */
export function readNewTicketDraft(accountId: string): NewTicketValues | null {
  return draft.safeParse(readDraft(name(accountId))).data ?? null;
}

/** Keeps it; a ticket without words is forgotten. Answers whether something is kept. */
export function writeNewTicketDraft(accountId: string, values: NewTicketValues): boolean {
  const hasWords = JSON.stringify({ ...values, categoryId: "" }) !== JSON.stringify(EMPTY_TICKET);
  return writeDraft(name(accountId), hasWords ? values : null) && hasWords;
}

export function forgetNewTicketDraft(accountId: string): void {
  writeDraft(name(accountId), null);
}

function name(accountId: string): string {
  return `new-ticket.${accountId}`;
}
