import { type Category, createTicket, getTicket, listTickets } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import type { UseFormReturn } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { operationKey } from "../../lib/api/operation-key.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import type { Uploads } from "../../lib/files/use-uploads.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { type NewTicketValues, newTicketBody } from "./values.ts";

type Options = {
  form: UseFormReturn<NewTicketValues>;
  uploads: Uploads;
  categoryOf: (id: string) => Category | undefined;
  onSent: () => void;
};

/** Sends the ticket and goes to it. A refusal is written at its fields, and everything typed stays. */
export function useSendTicket({ form, uploads, categoryOf, onSent }: Options) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const send = useOperationMutation(createTicket, { form, invalidates: [listTickets] });

  return form.handleSubmit(async (values, event) => {
    const wait = waitFor(uploads);
    if (wait) {
      form.setError("root.problem", { type: "files", message: wait });
      return;
    }
    const body = newTicketBody(values, categoryOf(values.categoryId), uploads.ids);
    const ticket = await send.mutateAsync({ body }).catch(() => null);
    if (!ticket) {
      focusFirstError(null, event);
      return;
    }
    onSent();
    client.setQueryData(operationKey(getTicket, { params: { number: ticket.number } }), ticket);
    toastDone(`Your ticket is ${ticket.number}.`);
    await navigate(`/tickets/${ticket.number}`);
  }, focusFirstError);
}

function waitFor({ isBusy, hasFailed }: Uploads): string | null {
  if (isBusy) return "A file is still on its way. Send again when it has arrived, or remove it.";
  return hasFailed ? "A file did not arrive. Try it again or remove it." : null;
}
