import type { Ticket, TimelineItem } from "@smartsupport/contracts";

/** What the requester wrote when filing, as the first line of the story. */
export function openingItem({ id, createdAt, requester, description, attachments }: Ticket): TimelineItem {
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
