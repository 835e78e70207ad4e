import type { MergedTicket, Ticket, TimelineItem } from "@smartsupport/contracts";

type Filed = Pick<MergedTicket, "id" | "createdAt" | "requester" | "description" | "attachments">;

/** The story as the desk reads it: with how the ticket began, and how those began that were merged into it. */
export function wholeStory(ticket: Ticket, items: readonly TimelineItem[]): TimelineItem[] {
  return [openingItem(ticket), ...withMerged(ticket, items)];
}

/** The story with what the tickets were filed with that were merged into this one, each in its time. */
export function withMerged({ mergedFrom }: Ticket, items: readonly TimelineItem[]): TimelineItem[] {
  const merged = mergedFrom.map((one): TimelineItem => {
    const opening = openingItem({ ...one, description: `**${one.subject}**\n\n${one.description}` });
    return { ...opening, of: one.number };
  });
  return merged.length === 0 ? [...items] : [...merged, ...items].sort((a, b) => a.at.localeCompare(b.at));
}

/** What the requester wrote when filing, as a line of the story. */
function openingItem({ id, createdAt, requester, description, attachments }: Filed): TimelineItem {
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
