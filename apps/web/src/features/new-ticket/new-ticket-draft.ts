import type { DraftBody } from "@smartsupport/contracts";
import type { DraftContent } from "../../lib/drafts/draft-content.ts";
import { EMPTY_TICKET, type NewTicketValues } from "./values.ts";

/** The form's values as the draft keeps them. */
export function draftBodyOf({ description, ...ticket }: NewTicketValues): DraftBody {
  return { words: description, ticket };
}

/** And back, into the form. */
export function valuesOf({ words, ticket }: DraftBody): NewTicketValues {
  return { ...EMPTY_TICKET, ...ticket, description: words };
}

/** A category alone is no ticket worth keeping. */
export function isEmptyTicket({ body, files }: DraftContent): boolean {
  const values = { ...valuesOf(body), categoryId: "" };
  return files.length === 0 && JSON.stringify(values) === JSON.stringify(reordered(EMPTY_TICKET));
}

function reordered(values: NewTicketValues): NewTicketValues {
  return valuesOf(draftBodyOf(values));
}
