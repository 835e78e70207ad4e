import { addComment, addNote, getTicket, type Ticket, type TransitionBody } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useReply } from "../../components/ticket/use-reply.ts";
import { call } from "../../lib/api/call.ts";
import { useIdempotencyKey } from "../../lib/api/idempotency-key.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { readDraft } from "../../lib/drafts/local-draft.ts";
import { refreshAround } from "../../lib/tickets/refresh-tickets.ts";

export type ComposerMode = "reply" | "note";
/** What else the words do when they are sent. */
export type Along = "ask" | "resolve" | null;
export type Composer = ReturnType<typeof useComposer>;

/** A reply and a note to one ticket. Each has its own words and files, so that a switch never turns one into the other. */
export function useComposer(ticket: Ticket, onMove: (body: TransitionBody) => Promise<Ticket>) {
  const client = useQueryClient();
  const replyKey = useIdempotencyKey(addComment);
  const noteKey = useIdempotencyKey(addNote);
  const along = useRef<Along>(null);
  const params = { number: ticket.number };
  const drafts = { reply: `reply.${ticket.id}`, note: `note.${ticket.id}` };
  const [mode, setMode] = useState<ComposerMode>(() => firstMode(ticket, drafts));

  const sent = () => {
    refreshAround(client, ticket.number);
    void client.invalidateQueries({ queryKey: operationKey(getTicket, { params }) });
  };

  const reply = useReply({
    draftName: drafts.reply,
    onSend: async (words, uploadIds) => {
      if (along.current === "ask") await onMove({ action: "ask", question: words, uploadIds });
      else if (along.current === "resolve") await onMove({ action: "resolve", note: words, uploadIds });
      else {
        const input = { params, body: { body: words, uploadIds } };
        await call(addComment, input, { idempotencyKey: replyKey.keyFor(input) });
        replyKey.forget();
        sent();
      }
    },
  });
  const note = useReply({
    draftName: drafts.note,
    onSend: async (words, uploadIds) => {
      const input = { params, body: { body: words, uploadIds } };
      await call(addNote, input, { idempotencyKey: noteKey.keyFor(input) });
      noteKey.forget();
      sent();
    },
  });

  const current = mode === "note" ? note : reply;
  const send = (what: Along = null) => {
    along.current = mode === "note" ? null : what;
    return current.send();
  };
  return { mode, setMode, ...current, send };
}

/** Where somebody left a note half written, the note comes first. */
function firstMode({ may }: Ticket, drafts: { reply: string; note: string }): ComposerMode {
  if (!may.comment) return "note";
  return may.note && readDraft(drafts.note) && !readDraft(drafts.reply) ? "note" : "reply";
}
