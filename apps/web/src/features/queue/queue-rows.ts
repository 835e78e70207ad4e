import {
  getTicket,
  listTickets,
  MOST_IN_BULK,
  type QueryOf,
  type Ticket,
  type TicketRow,
} from "@smartsupport/contracts";
import { call } from "../../lib/api/call.ts";

type Query = QueryOf<typeof listTickets>;

/** A page as it was read: where it began, where the next one begins, how many rows it brought. */
type Stretch = { cursor: string | null; next: string | null; count: number };

/** The rows of the queue in the order in which the reader first saw them. `newer`: how many came since and wait to be shown. */
export type QueueRows = {
  tickets: readonly TicketRow[];
  stretches: readonly Stretch[];
  newer: number;
  /** Whether nothing held the words that were searched for, and these hold some that are spelt nearly so. */
  isNear: boolean;
};

/** What the reader has before them: the rows in sight, and whether anything of it must stay where it is. */
export type Sight = { first: number; last: number; isHeld: () => boolean };

/** Rows that left the list are asked for one by one, to show what became of them; of very many only the first. */
const MOST_LOST = 12;

export async function firstRows(query: Query, signal?: AbortSignal): Promise<QueueRows> {
  const { items, nextCursor, search } = await read(query, null, signal);
  const stretches = [{ cursor: null, next: nextCursor, count: items.length }];
  return { tickets: items, stretches, newer: 0, isNear: search?.isNear ?? false };
}

export async function moreRows(kept: QueueRows, query: Query, signal?: AbortSignal): Promise<QueueRows> {
  const cursor = kept.stretches.at(-1)?.next ?? null;
  if (cursor === null) return kept;
  const { items, nextCursor } = await read(query, cursor, signal);
  // A ticket that moved down since it was read would stand there twice.
  const known = new Set(kept.tickets.map(({ id }) => id));
  const added = items.filter(({ id }) => !known.has(id));
  const stretch = { cursor, next: nextCursor, count: added.length };
  return { ...kept, tickets: [...kept.tickets, ...added], stretches: [...kept.stretches, stretch] };
}

/**
 * What others changed, without moving anything: rows that are in sight get their present words where they stand, new ones
 * are counted. Only the beginning and what is in sight is read, however far somebody scrolled.
 */
export async function freshRows(
  query: Query,
  sight: Sight,
  latest: () => QueueRows,
  signal?: AbortSignal,
): Promise<QueueRows> {
  const kept = latest();
  const seen = inSight(kept.stretches, sight);
  const pages = await Promise.all(seen.map(({ cursor }) => read(query, cursor, signal)));
  const found = new Map(pages.flatMap(({ items }) => items).map((ticket) => [ticket.id, ticket]));
  const shown = kept.tickets.slice(sight.first, sight.last + 1);
  const lost = shown.filter(({ id }) => !found.has(id)).slice(0, MOST_LOST);
  const after = await Promise.all(
    lost.map(({ number }) => call(getTicket, { params: { number } }, { signal }).catch(() => null)),
  );
  for (const [place, row] of lost.entries()) {
    const ticket = after[place];
    if (ticket) found.set(ticket.id, toRow(ticket, row));
  }
  // More may have been read meanwhile.
  const now = latest();
  const known = new Set(now.tickets.map(({ id }) => id));
  const newer = (pages[0]?.items ?? []).filter(({ id }) => !known.has(id)).length;
  return { ...now, newer, tickets: now.tickets.map((ticket) => present(ticket, found.get(ticket.id))) };
}

/** The numbers of all tickets that match, from the first on, as many as one change takes. */
export async function allNumbers(query: Query): Promise<string[]> {
  let rows = await firstRows(query);
  while (rows.tickets.length < MOST_IN_BULK && rows.stretches.at(-1)?.next != null) rows = await moreRows(rows, query);
  return rows.tickets.slice(0, MOST_IN_BULK).map(({ number }) => number);
}

/** The first page, and those that the rows in sight came from. */
function inSight(stretches: readonly Stretch[], { first, last }: Sight): Stretch[] {
  let start = 0;
  return stretches.filter(({ count }, place) => {
    const end = start + count;
    const isSeen = place === 0 || (start <= last && end > first);
    start = end;
    return isSeen;
  });
}

/** The same object while nothing of it changed, so that its row need not be drawn again. */
function present(ticket: TicketRow, now: TicketRow | undefined): TicketRow {
  return now === undefined || JSON.stringify(now) === JSON.stringify(ticket) ? ticket : now;
}

/** Of the whole ticket, what its row in the list says of it. */
function toRow(ticket: Ticket, row: TicketRow): TicketRow {
  const { id, name, hasPhoto } = ticket.requester;
  const said = Object.keys(row) as (keyof TicketRow)[];
  const fields = Object.fromEntries(said.map((field) => [field, ticket[field]])) as TicketRow;
  return { ...fields, requester: { id, name, hasPhoto } };
}

function read(query: Query, cursor: string | null, signal?: AbortSignal) {
  return call(listTickets, { query: { ...query, ...(cursor && { cursor }) } }, { signal });
}
