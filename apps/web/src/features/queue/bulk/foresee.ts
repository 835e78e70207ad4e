import { type BulkAct, listTickets, type PersonRef, type TicketRow } from "@smartsupport/contracts";
import type { QueryClient } from "@tanstack/react-query";
import { operationKey } from "../../../lib/api/operation-key.ts";
import type { QueueRows } from "../queue-rows.ts";

type Known = { assignee: PersonRef | null; name: string };

/** The row as it will read, where that is plain; null where the server has to say. */
function foreseen(ticket: TicketRow, act: BulkAct, { assignee, name }: Known): TicketRow | null {
  switch (act.kind) {
    case "assign":
    case "take":
      return { ...ticket, assignee };
    case "priority":
      return { ...ticket, priority: act.priority };
    case "department":
      return { ...ticket, department: { id: act.departmentId, name } };
    case "category":
      return { ...ticket, category: { id: act.categoryId, name } };
    case "addTag":
      return { ...ticket, tags: [...new Set([...ticket.tags, act.tag])] };
    case "removeTag":
      return { ...ticket, tags: ticket.tags.filter((tag) => tag !== act.tag) };
    case "hold":
      return { ...ticket, status: "On Hold", dueAt: null };
    case "resolve":
      return { ...ticket, status: "Resolved" };
    case "merge":
      return null;
  }
}

/** Shows at once what an act does to the rows on the screen. Gives back how to take it from some of them again. */
export function foresee(client: QueryClient, numbers: readonly string[], act: BulkAct, known: Known) {
  const chosen = new Set(numbers);
  const before = new Map<string, TicketRow>();
  const rewrite = (row: (ticket: TicketRow) => TicketRow) =>
    client.setQueriesData<QueueRows>(
      { queryKey: operationKey(listTickets), predicate: ({ queryKey }) => queryKey.at(-1) === "rows" },
      (rows) => rows && { ...rows, tickets: rows.tickets.map(row) },
    );
  rewrite((ticket) => {
    if (!chosen.has(ticket.number)) return ticket;
    const next = foreseen(ticket, act, known);
    if (next === null) return ticket;
    before.set(ticket.number, ticket);
    return next;
  });
  return (refused: Iterable<string>) => {
    const back = new Set(refused);
    rewrite((ticket) => (back.has(ticket.number) ? (before.get(ticket.number) ?? ticket) : ticket));
  };
}
