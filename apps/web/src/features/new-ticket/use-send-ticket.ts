import { type Category, createTicket, getTicket, listTickets } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import type { UseFormReturn } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { operationKey } from "../../lib/api/operation-key.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import type { DraftKeeper } from "../../lib/drafts/draft-keeper.ts";
import { draftOfProblem, isDraftProblem } from "../../lib/drafts/draft-problem.ts";
import { FILE_MISSING, type Uploads } from "../../lib/files/use-uploads.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { type NewTicketValues, newTicketBody } from "./values.ts";

type Options = {
  form: UseFormReturn<NewTicketValues>;
  uploads: Uploads;
  categoryOf: (id: string) => Category | undefined;
  keeper: DraftKeeper;
};

/** Sends the ticket, as soon as its files have arrived, and goes to it. A refusal is written at its fields, and everything typed stays. */
export function useSendTicket({ form, uploads, categoryOf, keeper }: Options) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const send = useOperationMutation(createTicket, { form, invalidates: [listTickets] });

  return form.handleSubmit(async (values, event) => {
    const uploadIds = await uploads.settle();
    if (!uploadIds) {
      form.setError("root.problem", { type: "files", message: FILE_MISSING });
      return;
    }
    // As with a reply: a file that was waited for is the draft's before a render says so.
    keeper.change({ ...keeper.state.content, files: uploads.keptNow() });
    const sent = keeper.state.content;
    await keeper.flush();
    if (keeper.state.conflict) return;
    const body = { ...newTicketBody(values, categoryOf(values.categoryId), uploadIds), draftKey: keeper.sendKey };
    const ticket = await send.mutateAsync({ body }).catch((problem) => {
      if (isDraftProblem(problem)) keeper.refused(draftOfProblem(problem));
      return null;
    });
    if (!ticket) {
      focusFirstError(null, event);
      return;
    }
    keeper.sent(sent);
    client.setQueryData(operationKey(getTicket, { params: { number: ticket.number } }), ticket);
    toastDone(`Your ticket is ${ticket.number}.`);
    await navigate(`/tickets/${ticket.number}`);
  }, focusFirstError);
}
