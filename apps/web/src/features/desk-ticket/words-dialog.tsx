import { zodResolver } from "@hookform/resolvers/zod";
import { Button, TextInput } from "@mantine/core";
import { type Ticket, updateTicket } from "@smartsupport/contracts/schemas";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { Dialog } from "../../components/ui/dialog.tsx";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { MarkdownField } from "../../components/ui/markdown-field.tsx";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import styles from "./edit-dialog.module.css";
import type { TicketChange } from "./ticket-change.ts";

type Props = Pick<TicketChange, "onSave"> & { ticket: Ticket; opened: boolean; onClose: () => void };

const schema = updateTicket.body.pick({ subject: true, description: true }).required();

/** Corrects subject and description; what they were before stays in the history. */
export function WordsDialog({ opened, onClose, ...rest }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Subject and description" size={640}>
      <Content onClose={onClose} {...rest} />
    </Dialog>
  );
}

function Content({ ticket, onClose, onSave }: Omit<Props, "opened">) {
  // What was there when the dialog opened: the page goes on hearing of changes behind it.
  const [seen] = useState(ticket);
  const { subject, description } = seen;
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { subject, description } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    const change = {
      ...(values.subject !== subject && { subject: values.subject }),
      ...(values.description !== description && { description: values.description }),
    };
    try {
      if (Object.keys(change).length > 0) await onSave(change, change, seen);
      onClose();
    } catch (problem) {
      applyFieldErrors(form, problem);
    }
  });
  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
      <FormProblem form={form} />
      <TextInput
        label="Subject"
        maxLength={255}
        dir="auto"
        error={errors.subject?.message}
        {...form.register("subject")}
      />
      <Controller
        control={form.control}
        name="description"
        render={({ field }) => (
          <MarkdownField {...field} label="Description" isOptional minRows={6} error={errors.description?.message} />
        )}
      />
      <div className={styles.actions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSubmitting}>
          Save
        </Button>
      </div>
    </form>
  );
}
