import { zodResolver } from "@hookform/resolvers/zod";
import { Button, TextInput } from "@mantine/core";
import { type Ticket, type TransitionBody, transitionForms } from "@smartsupport/contracts/schemas";
import { Controller, useForm } from "react-hook-form";
import { FileField } from "../../components/ui/file-field.tsx";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { MarkdownField } from "../../components/ui/markdown-field.tsx";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { FILE_MISSING, useUploads } from "../../lib/files/use-uploads.ts";
import styles from "./move-form.module.css";

type Props = { ticket: Ticket; onRun: (body: TransitionBody) => Promise<Ticket>; onClose: () => void };

/** A new ticket that goes on from a finished one. The old one stays as it is. */
export function FollowUpForm({ ticket, onRun, onClose }: Props) {
  const uploads = useUploads();
  const form = useForm({
    resolver: zodResolver(transitionForms.follow_up),
    defaultValues: { action: "follow_up" as const, subject: ticket.subject, description: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    const uploadIds = await uploads.settle();
    if (!uploadIds) return form.setError("root.problem", { type: "files", message: FILE_MISSING });
    try {
      await onRun({ ...values, uploadIds });
      onClose();
    } catch (problem) {
      applyFieldErrors(form, problem);
    }
  });

  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
      <p className={styles.lead}>{`A new ticket for ${ticket.requester.name}, linked to ${ticket.number}.`}</p>
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
          <MarkdownField {...field} label="What is it about now" minRows={4} error={errors.description?.message} />
        )}
      />
      <FileField uploads={uploads} />
      <div className={styles.actions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSubmitting}>
          File the follow-up
        </Button>
      </div>
    </form>
  );
}
