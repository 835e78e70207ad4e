import type { Reader } from "./reader.ts";

/** Where a reader opens a ticket: coordinators and admins at the desk, but for what they asked for themselves. */
export function ticketUrl(
  publicUrl: string,
  ticket: { number: string; requester: { id: string } },
  reader: Pick<Reader, "id" | "isStaff">,
): string {
  const place = reader.isStaff && reader.id !== ticket.requester.id ? "/desk/tickets" : "/tickets";
  return `${publicUrl}${place}/${encodeURIComponent(ticket.number)}`;
}
