import { getTicket, getTimeline, listTickets, type Ticket, updateTicket } from "@smartsupport/contracts";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { currentTicket } from "../../../components/ticket/current-ticket.ts";
import { applyFieldErrors } from "../../../lib/api/apply-field-errors.ts";
import { useOperationMutation } from "../../../lib/api/use-operation-mutation.ts";
import { focusFirstError } from "../../../lib/focus-first-error.ts";
import { type EditValues, editBody } from "./edit-values.ts";
import { type Conflict, mergeEdits } from "./merge-edits.ts";

/**
 * Saves against the version the person saw. If the ticket changed meanwhile, what does not collide is put together and saved;
 * what collides is handed back to choose from.
 */
export function useSaveEdit(ticket: Ticket, form: UseFormReturn<EditValues>, onSaved: () => void) {
  const [base, setBase] = useState(ticket);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const update = useOperationMutation(updateTicket, {
    quiet: true,
    invalidates: [getTicket, getTimeline, listTickets],
  });

  const save = async (values: EditValues, against: Ticket): Promise<void> => {
    const body = editBody(values, against);
    if (Object.keys(body).length === 0) return onSaved();
    try {
      await update.mutateAsync({ params: { number: against.number }, body, ifMatch: against.version });
      onSaved();
    } catch (problem) {
      const current = currentTicket(problem);
      if (!current) return applyFieldErrors(form, problem);
      const merged = mergeEdits(against, values, current);
      setBase(current);
      form.reset(merged.values);
      setConflicts(merged.conflicts);
      if (merged.conflicts.length === 0) await save(merged.values, current);
    }
  };

  const submit = form.handleSubmit((values) => save(values, base), focusFirstError);
  return { submit, conflicts };
}
