import { UNDO_KEY } from "./undo-key.ts";

type PageAct = {
  words: string;
  /** As `pressedKeys` spells them. Without them it is found in the palette alone. */
  keys?: string;
  /** Acts while somebody writes, too. */
  isForWriters?: true;
  /** Goes on as long as the key is held down. */
  isHeld?: true;
  /** The field or row that has the focus hears this key itself; it stands here to be told. */
  isLocal?: true;
  /** Told among the keys, but nothing that one would look for by its name. */
  isKeyOnly?: true;
};

/**
 * Everything that a page offers, by the place it belongs to. Two of one place, or one of a place and one of everywhere, never share
 * a key. The list of keys, the hints on buttons and the palette all read this.
 */
export const PAGE_ACTS = {
  "everywhere.palette": { keys: "mod+k", words: "Search, or do anything", isForWriters: true, isKeyOnly: true },
  "everywhere.search": { keys: "/", words: "Search what is on this page" },
  "everywhere.newTicket": { keys: "c", words: "New ticket" },
  "everywhere.undo": { keys: UNDO_KEY, words: "Undo what was just done", isKeyOnly: true },
  "everywhere.keys": { keys: "?", words: "All keys" },

  "queue.next": { keys: "j", words: "Next ticket", isHeld: true, isKeyOnly: true },
  "queue.previous": { keys: "k", words: "Previous ticket", isHeld: true, isKeyOnly: true },
  "queue.open": { keys: "enter", words: "Open the ticket", isLocal: true },
  "queue.preview": { keys: "space", words: "Preview beside the list", isLocal: true },
  "queue.choose": { keys: "x", words: "Select the ticket", isKeyOnly: true },
  "queue.chooseNext": { keys: "shift+j", words: "Select on the way down", isKeyOnly: true },
  "queue.choosePrevious": { keys: "shift+k", words: "Select on the way up", isKeyOnly: true },
  "queue.chooseAll": { keys: "mod+a", words: "Select all" },
  "queue.clear": { keys: "escape", words: "Clear the selection" },
  "queue.take": { keys: "i", words: "Assign to me" },
  "queue.assign": { keys: "a", words: "Assign" },
  "queue.status": { keys: "s", words: "Change the status" },
  "queue.priority": { keys: "p", words: "Change the priority" },
  "queue.tag": { keys: "t", words: "Tag" },
  "queue.hold": { words: "Put on hold" },
  "queue.resolve": { words: "Resolve" },
  "queue.department": { words: "Change the department" },
  "queue.category": { words: "Change the category" },
  "queue.merge": { words: "Merge" },

  "ticket.next": { keys: "j", words: "Next ticket of the queue", isHeld: true, isKeyOnly: true },
  "ticket.previous": { keys: "k", words: "Previous ticket of the queue", isHeld: true, isKeyOnly: true },
  "ticket.approve": { words: "Approve" },
  "ticket.reject": { words: "Reject" },
  "ticket.ask": { words: "Ask the requester" },
  "ticket.answer": { words: "Answer" },
  "ticket.take": { keys: "i", words: "Assign to me" },
  "ticket.assign": { keys: "a", words: "Assign" },
  "ticket.hold": { words: "Put on hold" },
  "ticket.resume": { words: "Resume" },
  "ticket.resolve": { words: "Resolve" },
  "ticket.close": { words: "Close" },
  "ticket.reopen": { words: "Reopen" },
  "ticket.withdraw": { words: "Withdraw" },
  "ticket.undoReject": { words: "Undo the rejection" },
  "ticket.followUp": { words: "Follow up with a new ticket" },
  "ticket.merge": { keys: "m", words: "Merge into another ticket" },
  "ticket.undoMerge": { words: "Undo the merge" },
  "ticket.status": { keys: "s", words: "Change the status" },
  "ticket.priority": { keys: "p", words: "Change the priority" },
  "ticket.reply": { keys: "r", words: "Reply" },
  "ticket.note": { keys: "n", words: "Write an internal note" },
  "ticket.macro": { keys: "q", words: "Insert a macro" },
  "ticket.checklist": { keys: "d", words: "Add a step to the checklist" },
  "ticket.link": { keys: "l", words: "Link a ticket" },
  "ticket.time": { keys: "t", words: "Note time spent" },
  "ticket.watch": { keys: "w", words: "Watch, or watch no more" },
  "ticket.mute": { keys: "u", words: "Mute, or hear of it again" },
  "ticket.words": { words: "Change subject and description" },
  "ticket.category": { words: "Change the category" },
  "ticket.department": { words: "Change the department" },
  "ticket.tags": { words: "Change the tags" },
  "ticket.scheduled": { words: "Change the date it is needed on" },

  "inbox.next": { keys: "j", words: "Next ticket with news", isHeld: true, isKeyOnly: true },
  "inbox.previous": { keys: "k", words: "Previous ticket with news", isHeld: true, isKeyOnly: true },
  "inbox.open": { keys: "enter", words: "Open the ticket", isLocal: true },
  "inbox.mark": { keys: "e", words: "Mark as read or unread" },
  "inbox.markAll": { keys: "shift+e", words: "Mark all as read" },

  "writing.send": { keys: "mod+enter", words: "Send", isLocal: true },
  "writing.bold": { keys: "mod+b", words: "Bold", isLocal: true },
  "writing.italic": { keys: "mod+i", words: "Italic", isLocal: true },
  "writing.link": { keys: "mod+shift+k", words: "Link", isLocal: true },
  "writing.mention": { keys: "@", words: "Mention somebody", isLocal: true },

  "accounts.next": { keys: "j", words: "Next person", isHeld: true, isKeyOnly: true },
  "accounts.previous": { keys: "k", words: "Previous person", isHeld: true, isKeyOnly: true },
  "accounts.approve": { keys: "a", words: "Approve the person" },
  "accounts.reject": { keys: "r", words: "Reject the person" },
  "accounts.change": { keys: "e", words: "Change the person" },
  "accounts.invite": { keys: "i", words: "Invite somebody" },

  "mailbox.next": { keys: "j", words: "Next mail", isHeld: true, isKeyOnly: true },
  "mailbox.previous": { keys: "k", words: "Previous mail", isHeld: true, isKeyOnly: true },
  "mailbox.open": { keys: "enter", words: "Open the mail", isLocal: true },
} as const satisfies Record<string, PageAct>;

export type PageActName = keyof typeof PAGE_ACTS;

export function pageAct(name: PageActName): PageAct {
  return PAGE_ACTS[name];
}

export function placeOfAct(name: PageActName): string {
  return name.slice(0, name.indexOf("."));
}
