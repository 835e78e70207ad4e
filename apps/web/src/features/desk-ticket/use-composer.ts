import {
  addComment,
  addNote,
  type BodyOf,
  getTicket,
  type Macro,
  type sendReply,
  type Ticket,
  type TransitionBody,
} from "@smartsupport/contracts";
import { fillPlaceholders } from "@smartsupport/domain";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type ReplySend, useReply } from "../../components/ticket/use-reply.ts";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { call } from "../../lib/api/call.ts";
import { useIdempotencyKey } from "../../lib/api/idempotency-key.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { refreshAround, refreshTicket } from "../../lib/tickets/refresh-tickets.ts";

export type ComposerMode = "reply" | "note";
/** What else the words do when they are sent. */
export type Along = "ask" | "resolve" | null;
export type Composer = ReturnType<typeof useComposer>;

/** Words with what they do, in one transaction: asks the person when somebody was quicker. */
export type SendReply = (body: BodyOf<typeof sendReply>) => Promise<Ticket>;

type Sends = { onMove: (body: TransitionBody) => Promise<Ticket>; onReply: SendReply };

/** A reply and a note to one ticket. Each has its own words and files, so that a switch never turns one into the other. */
export function useComposer(ticket: Ticket, { onMove, onReply }: Sends) {
  const client = useQueryClient();
  const replyKey = useIdempotencyKey(addComment);
  const noteKey = useIdempotencyKey(addNote);
  const along = useRef<Along>(null);
  const readTo = useRef<string | null | undefined>(undefined);
  const [missed, setMissed] = useState<string | null>(null);
  const [isHeldBack, setIsHeldBack] = useState(false);
  const params = { number: ticket.number };
  const [chosen, setMode] = useState<ComposerMode | null>(null);

  const sent = () => {
    refreshAround(client, ticket.number);
    void client.invalidateQueries({ queryKey: operationKey(getTicket, { params }) });
  };

  const sendAll = async (
    kind: ComposerMode,
    { words, actions, ...more }: ReplySend & { answersReadTo?: string | null },
  ) => {
    await onReply({ kind, body: words, actions, ...more });
    sent();
    toastDone(`${ticket.number} is changed${kind === "note" ? ", with your note." : ", and your reply is sent."}`);
  };
  const sendReplyWith = async ({
    actions,
    words,
    answersReadTo,
    ...more
  }: ReplySend & { answersReadTo?: string | null }) => {
    const does = along.current ? { ...actions, move: { action: along.current } } : actions;
    const read = answersReadTo !== undefined && { answersReadTo };
    if (Object.keys(actions).length > 0) await sendAll("reply", { words, actions: does, ...more, ...read });
    else if (along.current === "ask") await onMove({ action: "ask", question: words, ...more, ...read });
    else if (along.current === "resolve") await onMove({ action: "resolve", note: words, ...more, ...read });
    else {
      const input = { params, body: { body: words, ...more, ...read } };
      await call(addComment, input, { idempotencyKey: replyKey.keyFor(input) });
      replyKey.forget();
      sent();
    }
  };
  const reply = useReply({
    place: `reply:${ticket.number}`,
    onSend: async (content) => {
      setIsHeldBack(false);
      try {
        await sendReplyWith({ ...content, ...(readTo.current !== undefined && { answersReadTo: readTo.current }) });
      } catch (error) {
        if (error instanceof ApiProblem && error.code === "answered_meanwhile") {
          setMissed(String(error.body.answerId));
          setIsHeldBack(true);
          refreshTicket(client, ticket.number);
        }
        throw error;
      }
    },
  });
  const note = useReply({
    place: `note:${ticket.number}`,
    onSend: async ({ actions, words, ...more }) => {
      if (Object.keys(actions).length > 0) return sendAll("note", { words, actions, ...more });
      const input = { params, body: { body: words, ...more } };
      await call(addNote, input, { idempotencyKey: noteKey.keyFor(input) });
      noteKey.forget();
      sent();
    },
  });

  // Where somebody left a note half written, the note comes first.
  const hasOnlyNote = note.text !== "" && reply.text === "";
  const mode = chosen ?? (!ticket.may.comment || (ticket.may.note && hasOnlyNote) ? "note" : "reply");
  const current = mode === "note" ? note : reply;
  /** `answersReadTo`: up to when the sender has read what others of the desk answered; undefined: they cannot know. */
  const send = (what: Along = null, answersReadTo?: string | null) => {
    along.current = mode === "note" ? null : what;
    readTo.current = answersReadTo;
    return current.send();
  };
  // Whoever writes has chosen: the mode does not turn under their hands.
  const write = (words: string) => {
    setMode(mode);
    current.write(words);
  };
  /** Puts a macro's words behind what stands there, and what it does beside the button that sends. */
  const applyMacro = (macro: Macro, me: { name: string }) => {
    const { number, subject, category, requester, assignee } = ticket;
    const facts = { ticket: { number, subject, category: category.name }, requester, assignee, me };
    const target = macro.isNote ? note : reply;
    const filled = fillPlaceholders(macro.words, facts);
    setMode(macro.isNote ? "note" : "reply");
    target.write([target.text.trimEnd(), filled].filter(Boolean).join("\n\n"));
    target.setActions({ ...target.actions, ...macro.actions });
  };
  return { mode, setMode, ...current, write, send, applyMacro, missed, isHeldBack };
}
