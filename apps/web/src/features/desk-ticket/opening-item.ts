import type { MergedTicket, Ticket, TimelineItem } from "@smartsupport/contracts";

type Filed = Pick<MergedTicket, "id" | "createdAt" | "requester" | "description" | "attachments">;

/** What the requester wrote when filing, as the first line of the story. */
export function openingItem(ticket: Filed): TimelineItem {
  const { id, createdAt, requester, description, attachments } = ticket;
  const author = {
    kind: "person" as const,
    id: requester.id,
    name: requester.name,
    hasPhoto: requester.hasPhoto,
    isStaff: false,
  };
  const body = description.trim() || "_No description._";
  return { kind: "comment", id, at: createdAt, comment: { id, kind: "comment", author, body, attachments, createdAt } };
}

/** The story with how it began, and how the tickets began that were merged into it, each in its time. */
export function wholeStory(ticket: Ticket, items: readonly TimelineItem[]): TimelineItem[] {
  const merged = ticket.mergedFrom.map((one): TimelineItem => {
    const opening = openingItem({ ...one, description: `**${one.subject}**\n\n${one.description}` });
    return { ...opening, of: one.number };
  });
  const rest = merged.length === 0 ? [...items] : [...merged, ...items].sort((a, b) => a.at.localeCompare(b.at));
  return [openingItem(ticket), ...rest];
}
