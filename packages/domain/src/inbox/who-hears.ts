import { type NoticeKind, type NoticeMail, USUAL_MAIL } from "./notice-kinds.ts";

/** Somebody an event of a ticket concerns, and as what. */
export type Hearer = {
  id: string | null;
  kind: NoticeKind;
  /** Meant for this person: a question to them, a ticket given to them, a mention. Muting the ticket does not hide it. */
  isByName?: boolean;
  /** Told by mail even of what they did themselves: that the desk has it. Never in the inbox. */
  isReceipt?: boolean;
  /** For the inbox and for summaries: not worth a mail of its own. */
  isQuiet?: boolean;
};

/** How the person stands to the ticket, and what they chose. */
export type Listener = {
  isStaff: boolean;
  isMuted: boolean;
  mail: Partial<Record<NoticeKind, NoticeMail>>;
};

export type Heard = { accountId: string; kind: NoticeKind; isInInbox: boolean; mail: NoticeMail };

export type Hearing = {
  listeners: Readonly<Record<string, Listener>>;
  /** The person who did it, if it was one. */
  authorId: string | null;
  /** Who may see the ticket though they are not staff: its requester and watchers. */
  participantIds: readonly string[];
  /** Of a note: employees must not hear that there is one. */
  isForStaff: boolean;
};

/**
 * Who is told of an event, once each, as the first thing they are named for. Nobody hears of what they did themselves, of what
 * they may not see, or of a ticket that they muted, unless it is meant for them by name.
 */
export function whoHears(hearers: readonly Hearer[], hearing: Hearing): Heard[] {
  const heard = new Map<string, Heard>();
  for (const { id, kind, isByName, isReceipt, isQuiet } of hearers) {
    if (id === null || heard.has(id)) continue;
    const listener = hearing.listeners[id];
    if (!listener || !maySee(id, listener, hearing)) continue;
    const isAuthor = id === hearing.authorId;
    if (isAuthor && !isReceipt) continue;
    if (listener.isMuted && !isByName) continue;
    const chosen = listener.mail[kind] ?? USUAL_MAIL[kind];
    const isTooLoud = chosen === "at_once" ? isQuiet === true : isAuthor;
    heard.set(id, { accountId: id, kind, isInInbox: !isAuthor, mail: isTooLoud ? "never" : chosen });
  }
  return [...heard.values()];
}

function maySee(id: string, { isStaff }: Listener, { participantIds, isForStaff }: Hearing): boolean {
  return isStaff || (!isForStaff && participantIds.includes(id));
}
