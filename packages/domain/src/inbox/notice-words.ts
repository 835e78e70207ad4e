import type { EventType } from "../event/event.ts";
import type { NoticeKind } from "./notice-kinds.ts";

const DONE: Partial<Record<EventType, string>> = {
  "ticket.created": "filed it",
  "ticket.opened": "approved it",
  "ticket.rejected": "did not accept it",
  "ticket.reject_undone": "took the rejection back",
  "ticket.asked": "asked a question",
  "ticket.answered": "answered the question",
  "ticket.held": "put it on hold",
  "ticket.resolved": "resolved it",
  "ticket.closed": "closed it",
  "ticket.reopened": "opened it again",
  "ticket.withdrawn": "withdrew it",
  "ticket.merged": "joined it with another ticket",
  "ticket.merge_undone": "took it out of the other ticket again",
  "ticket.commented": "commented",
  "ticket.noted": "wrote a note",
  "ticket.mentioned": "mentioned you",
};

/** What happened, as a sentence for whoever is told of it. */
export function noticeWords(type: EventType, kind: NoticeKind, author: string): string {
  if (type === "ticket.due_soon") return "It is due within two hours";
  if (type === "ticket.overdue") return "It is overdue";
  return `${author} ${kind === "assigned" ? "gave it to you" : (DONE[type] ?? "changed it")}`;
}
