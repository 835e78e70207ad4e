import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Modal, TextInput } from "@mantine/core";
import { type Ticket, transitionForms } from "@smartsupport/contracts/schemas";
import { Controller, useForm } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { useRequesterMove } from "../../components/ticket/use-requester-move.ts";
import { FileField } from "../../components/ui/file-field.tsx";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { MarkdownField } from "../../components/ui/markdown-field.tsx";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { FILE_MISSING, useUploads } from "../../lib/files/use-uploads.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import styles from "./ticket-story.module.css";

type Props = { ticket: Ticket; opened: boolean; onClose: () => void };

/** Starts a new ticket that is linked to one that has ended. */
export function FollowUpDialog({ ticket, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Follow up on ${ticket.number}`} size="lg">
      <FollowUpForm ticket={ticket} onClose={onClose} />
    </Modal>
  );
}

const schema = transitionForms.follow_up.omit({ action: true, uploadIds: true });

function FollowUpForm({ ticket, onClose }: Omit<Props, "opened">) {
  const navigate = useNavigate();
  const move = useRequesterMove(ticket);
  const uploads = useUploads();
  const form = useForm({
    defaultValues: { subject: ticket.subject, description: "" },
    resolver: zodResolver(schema),
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    const uploadIds = await uploads.settle();
    if (!uploadIds) {
      form.setError("root.problem", { type: "files", message: FILE_MISSING });
      return;
    }
    try {
      const next = await move.mutateAsync({ action: "follow_up", ...values, uploadIds });
      onClose();
      toastDone(`Your ticket is ${next.number}.`);
      await navigate(`/tickets/${next.number}`);
    } catch (problem) {
      applyFieldErrors(form, problem);
    }
  });

  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <p>This starts a new ticket. {ticket.number} stays as it is and is linked to it.</p>
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
        render={({ field, fieldState }) => (
          <MarkdownField
            {...field}
            label="What happens now?"
            error={fieldState.error?.message}
            onSubmit={() => void submit()}
          />
        )}
      />
      <FileField uploads={uploads} />
      <FormProblem form={form} />
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSubmitting}>
          Send ticket
        </Button>
      </div>
    </form>
  );
}
