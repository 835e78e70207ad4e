import type { TicketRow } from "@smartsupport/contracts";
import { dueState } from "../../lib/tickets/due-state.ts";
import type { TicketSort } from "./queue-ask.ts";

export type GroupTone = "over" | "soon" | "later" | "idle";

/** A line of the queue: a ticket, or the head of a group. `count` is null while more of the group may come. */
export type QueueEntry =
  | { kind: "ticket"; key: string; ticket: TicketRow }
  | { kind: "group"; key: string; tone: GroupTone; count: number | null };

/** Tickets in the order of their due time fall into groups; in any other order they stand as they come. */
export function queueEntries(
  tickets: readonly TicketRow[],
  sort: TicketSort,
  hasMore: boolean,
  nowMs: number,
): QueueEntry[] {
  if (sort !== "due") return tickets.map(line);
  const groups: { tone: GroupTone; tickets: TicketRow[] }[] = [];
  for (const ticket of tickets) {
    const tone = toneOf(ticket, nowMs);
    const last = groups.at(-1);
    if (last?.tone === tone) last.tickets.push(ticket);
    else groups.push({ tone, tickets: [ticket] });
  }
  return groups.flatMap(({ tone, tickets: own }, place) => {
    const isWhole = place < groups.length - 1 || !hasMore;
    const head = { kind: "group" as const, key: `group ${place} ${tone}`, tone, count: isWhole ? own.length : null };
    return [head, ...own.map(line)];
  });
}

function line(ticket: TicketRow): QueueEntry {
  return { kind: "ticket", key: ticket.number, ticket };
}

function toneOf(ticket: TicketRow, nowMs: number): GroupTone {
  const { tone } = dueState(ticket, nowMs);
  return tone === "paused" || tone === "none" ? "idle" : tone;
}
