import type { PersonRef, SessionUser, Ticket, TransitionBody } from "@smartsupport/contracts";
import type { Action } from "@smartsupport/domain";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { dismissDone, toastDone, toastRefused } from "../../lib/notify/toast.tsx";
import { isDirect } from "./action-looks.ts";
import { currentTicket } from "./current-ticket.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { inverseOf } from "./inverse.ts";
import { inverseEdit } from "./inverse-edit.ts";
import type { TicketEdit } from "./rebase-edit.ts";
import { said } from "./said.ts";
import { saidEdit } from "./said-edit.ts";
import { useOpenChildren } from "./use-open-children.ts";
import { useTicketWork } from "./use-ticket-work.ts";

export type Acts = ReturnType<typeof useActs>;

/** Everything that can be done to one ticket from its page: the press of a button, the dialog it opens, the words afterwards. */
export function useActs(ticket: Ticket, me: SessionUser) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { move, edit, reply, moving, conflict } = useTicketWork(ticket, me);
  const { question: openChildren, askAbout } = useOpenChildren();
  const [open, setOpen] = useState<Action | null>(null);

  const refuse = async (problem: unknown) => {
    const isDeclined = problem instanceof ApiProblem && problem.code === "stale_version";
    if (isDeclined) return;
    const { title, words } = explainRefusal(
      problem,
      ticket.number,
      await currentTicket(client, ticket.number, problem),
    );
    toastRefused(title, words);
  };

  /** Makes a move and says so, with an undo where there is one. Throws what the server refused. */
  const run = async (body: TransitionBody, assignee?: PersonRef | null): Promise<Ticket> => {
    // Its undo would take back a move that is no longer the last one.
    dismissDone();
    const moved = await move(body, { assignee }).catch(async (problem: unknown) => {
      const withChildren = await askAbout(body, problem);
      if (!withChildren) throw problem;
      return move(withChildren);
    });
    const inverse = body.action === "follow_up" ? null : inverseOf(body, ticket, moved);
    toastDone(
      said(body, moved),
      inverse ? { label: "Undo", isUndo: true, run: () => void undo(inverse, moved) } : undefined,
    );
    if (body.action === "follow_up") void navigate(`/desk/tickets/${moved.number}`);
    return moved;
  };

  const undo = async (body: TransitionBody, seen: Ticket) => {
    await move(body, { seen }).then((moved) => toastDone(said(body, moved)), refuse);
  };

  /** Changes a field in place and says so, with its undo. A refusal becomes a toast. */
  const change = async (fields: TicketEdit, shown: Partial<Ticket>) => {
    dismissDone();
    const back = inverseEdit(fields, ticket);
    const takeBack = (edited: Ticket) =>
      back && edit(back.change, back.shown, edited).then((now) => toastDone(saidEdit(back.change, now)), refuse);
    await edit(fields, shown).then((edited) => {
      const undo = back ? { label: "Undo", isUndo: true, run: () => void takeBack(edited) } : undefined;
      toastDone(saidEdit(fields, edited), undo);
    }, refuse);
  };

  const act = (action: Action) => {
    if (!ticket.availableActions.includes(action)) return;
    if (isDirect(action)) void run({ action }).catch(refuse);
    else setOpen(action);
  };

  return {
    act,
    run: (body: TransitionBody) => run(body),
    /** In place, without a dialog: a refusal becomes a toast. */
    attempt: (body: TransitionBody, assignee?: PersonRef | null) => run(body, assignee).then(() => undefined, refuse),
    change,
    edit,
    reply,
    moving,
    conflict,
    openChildren,
    open,
    close: () => setOpen(null),
  };
}
