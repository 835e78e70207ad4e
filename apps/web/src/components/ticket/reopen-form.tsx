import { Button, Textarea } from "@mantine/core";
import type { Ticket } from "@smartsupport/contracts";
import { type FormEvent, useRef } from "react";
import { useFileIntake } from "../../lib/files/use-file-intake.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { FilePicker } from "../ui/file-picker.tsx";
import { UploadList } from "../ui/upload-list.tsx";
import styles from "./solved-question.module.css";
import { useReply } from "./use-reply.ts";
import { useRequesterMove } from "./use-requester-move.ts";

type Props = { ticket: Ticket; onCancel: () => void };

/** Opens a ticket again, with words on what is still wrong. */
export function ReopenForm({ ticket, onCancel }: Props) {
  const move = useRequesterMove(ticket);
  const foot = useRef<HTMLDivElement>(null);
  const { text, write, uploads, send, problem, isSending } = useReply({
    place: `reopen:${ticket.number}`,
    onSend: async ({ words, actions: _, ...along }) => {
      await move.mutateAsync({ action: "reopen", comment: words, ...along });
      toastDone(`${ticket.number} is open again.`);
    },
  });
  useFileIntake(foot, uploads.add);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form onSubmit={submit} className={styles.form} aria-label={`Reopen ${ticket.number}`} noValidate>
      <Textarea
        data-autofocus
        autoFocus
        label="What is still wrong?"
        autosize
        minRows={3}
        dir="auto"
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        error={problem}
      />
      <div ref={foot}>
        <UploadList uploads={uploads} />
      </div>
      <div className={styles.acts}>
        <FilePicker onFiles={uploads.add} className={styles.attach}>
          Add files
        </FilePicker>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={isSending}>
          Reopen
        </Button>
      </div>
    </form>
  );
}
