import { listMentionable, type TicketRecord, type Tx } from "@smartsupport/database";
import { mentionsIn, nameMentions } from "@smartsupport/domain";
import { fieldError } from "../core-error.ts";

const AT_MOST = 20;

/**
 * Words about to be written, with the names as they are. Refuses to speak of somebody who may not see them: they would be told
 * of a ticket, or of a note, that is not theirs to know of.
 */
export async function checkMentions(tx: Tx, ticket: TicketRecord, words: string, isNote: boolean): Promise<string> {
  const ids = mentionsIn(words);
  if (ids.length === 0) return words;
  if (ids.length > AT_MOST) throw fieldError("body", `Please mention at most ${AT_MOST} people at once.`);
  const { organizationId, id: ticketId } = ticket;
  const people = await listMentionable(tx, { organizationId, ticketId, isNote, ids, limit: AT_MOST });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  if (names.size < ids.length) {
    throw fieldError("body", `Somebody you mention cannot see this ${isNote ? "note" : "ticket"}.`);
  }
  return nameMentions(words, (id) => names.get(id));
}
