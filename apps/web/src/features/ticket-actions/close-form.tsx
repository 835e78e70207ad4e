import { Button, Textarea } from "@mantine/core";
import type { Ticket, TransitionBody } from "@smartsupport/contracts";
import { type FormEvent, useState } from "react";
import { RatingInput } from "../../components/ui/rating-input.tsx";
import { refusalLine } from "./explain-refusal.ts";
import styles from "./move-form.module.css";

type Props = {
  ticket: Ticket;
  /** The reader filed it: then it is closed as requesters do, with a rating. */
  isOwn: boolean;
  onRun: (body: TransitionBody) => Promise<Ticket>;
  onClose: () => void;
};

/** Closes a resolved ticket without waiting for the requester: why. One's own is confirmed and rated. */
export function CloseForm({ ticket, isOwn, onRun, onClose }: Props) {
  const [words, setWords] = useState("");
  const [rating, setRating] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const name = ticket.requester.name.split(" ")[0];

  const bodyOf = (): TransitionBody | string => {
    if (!isOwn) return words.trim() ? { action: "close", reason: words } : "Please say why.";
    if (rating === null) return "Please choose one to five stars.";
    return { action: "close", rating, ...(words.trim() ? { comment: words } : {}) };
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = bodyOf();
    if (typeof body === "string") return setProblem(body);
    setIsBusy(true);
    try {
      await onRun(body);
      onClose();
    } catch (refusal) {
      setProblem(refusalLine(refusal, ticket.number));
      setIsBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
      <p className={styles.lead}>
        {isOwn
          ? "You filed it: was it solved well?"
          : `${name} has not confirmed yet, and reads the reason. A closed ticket stays closed.`}
      </p>
      {isOwn && <RatingInput label="How did we do?" value={rating} onChange={setRating} />}
      <Textarea
        data-autofocus
        label={isOwn ? "What could be better, or what was good? (optional)" : "Reason"}
        autosize
        minRows={3}
        maxLength={2000}
        dir="auto"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <div className={styles.actions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isBusy}>
          Close the ticket
        </Button>
      </div>
    </form>
  );
}
