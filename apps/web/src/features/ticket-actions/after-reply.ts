import type { MacroActions, PersonRef, Ref, Ticket } from "@smartsupport/contracts";

/** The ticket as it would be after a reply and what it does besides: to show beside what somebody else made of it. */
export function afterReply(
  ticket: Ticket,
  { priority, departmentId, addTags = [], removeTags = [], assignToMe }: MacroActions,
  { me, departments }: { me: PersonRef; departments: readonly Ref[] },
): Ticket {
  const kept = ticket.tags.filter((tag) => !removeTags.includes(tag));
  return {
    ...ticket,
    ...(priority && { priority }),
    ...(departmentId && { department: departments.find(({ id }) => id === departmentId) ?? ticket.department }),
    ...(addTags.length + removeTags.length > 0 && { tags: [...new Set([...kept, ...addTags])] }),
    ...(assignToMe && { assignee: { id: me.id, name: me.name, hasPhoto: me.hasPhoto } }),
  };
}
