import { Button, TextInput } from "@mantine/core";
import { type Comment, splitComment, type Ticket } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router-dom";
import { Dialog } from "../../components/ui/dialog.tsx";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { call } from "../../lib/api/call.ts";
import { useIdempotencyKey } from "../../lib/api/idempotency-key.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { refreshAround, refreshTicket } from "../../lib/tickets/refresh-tickets.ts";
import styles from "./edit-dialog.module.css";
import work from "./work.module.css";

type Props = { ticket: Ticket; comment: Comment | null; onClose: () => void };

const SUBJECT_LENGTH = 80;

/** Makes a ticket of a comment: says what happens, and asks what it is about. */
export function SplitDialog({ comment, onClose, ticket }: Props) {
  return (
    <Dialog opened={comment !== null} onClose={onClose} title="Make a ticket of this" size={480}>
      {comment && <Content ticket={ticket} comment={comment} onClose={onClose} />}
    </Dialog>
  );
}

function Content({ ticket, comment, onClose }: Props & { comment: Comment }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const idempotency = useIdempotencyKey(splitComment);
  const [subject, setSubject] = useState(() => firstLine(comment.body));
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { number, requester } = ticket;
  const fileCount = comment.attachments.length;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (subject.trim() === "") return setProblem("Please say what it is about.");
    setIsBusy(true);
    try {
      const [params, body] = [{ number, id: comment.id }, { subject }];
      const idempotencyKey = idempotency.keyFor({ params, body });
      const made = await call(splitComment, { params, body }, { idempotencyKey });
      refreshTicket(client, number);
      refreshAround(client, number);
      toastDone(`${made.number} is a ticket of its own.`, {
        label: "Open it",
        run: () => void navigate(`/desk/tickets/${made.number}`),
      });
      onClose();
    } catch (refusal) {
      setProblem(refusal instanceof ApiProblem ? refusal.detail : "That did not work. Try again in a moment.");
      setIsBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void send(event)} className={styles.form} noValidate>
      <p>
        {requester.name} gets a new ticket with these words
        {fileCount > 0 && ` and ${fileCount === 1 ? "the file" : "the files"}`}, tied to {number}. The comment stays
        here.
      </p>
      <TextInput
        data-autofocus
        label="Subject"
        maxLength={255}
        dir="auto"
        value={subject}
        onChange={(event) => {
          setSubject(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <p role="alert" className={work.problem}>
        {problem}
      </p>
      <div className={styles.actions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isBusy}>
          Make the ticket
        </Button>
      </div>
    </form>
  );
}

/** The first words of a comment, as a subject to begin with. */
function firstLine(body: string): string {
  const line = body.split("\n").find((one) => /[\p{L}\p{N}]/u.test(one)) ?? "";
  const plain = line.replace(/[*_`#>[\]]/g, "").trim();
  return plain.length <= SUBJECT_LENGTH ? plain : `${plain.slice(0, SUBJECT_LENGTH).replace(/\s\S*$/, "")}…`;
}
