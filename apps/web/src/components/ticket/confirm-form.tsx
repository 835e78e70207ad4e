import { Button, Textarea } from "@mantine/core";
import type { Ticket } from "@smartsupport/contracts";
import { type FormEvent, useRef, useState } from "react";
import { toastDone } from "../../lib/notify/toast.tsx";
import { OptionalLabel } from "../ui/optional-label.tsx";
import { RatingInput } from "../ui/rating-input.tsx";
import { moveProblem } from "./move-problem.ts";
import styles from "./solved-question.module.css";
import { useRequesterMove } from "./use-requester-move.ts";

type Props = { ticket: Ticket; onCancel: () => void };

/** Confirms that a ticket is solved: one to five stars, and words if the person has any. */
export function ConfirmForm({ ticket, onCancel }: Props) {
  const [rating, setRating] = useState<number | null>(null);
  const [comment, setComment] = useState("");
  const stars = useRef<HTMLDivElement>(null);
  const [isUnrated, setIsUnrated] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const move = useRequesterMove(ticket);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsUnrated(rating === null);
    setRefusal(null);
    if (rating === null) {
      stars.current?.querySelector("input")?.focus();
      return;
    }
    const words = comment.trim() === "" ? {} : { comment };
    move.mutate(
      { action: "close", rating, ...words },
      {
        onSuccess: () => toastDone(`Thank you. ${ticket.number} is done.`),
        onError: (problem) => setRefusal(moveProblem(problem)),
      },
    );
  };

  return (
    <form onSubmit={submit} className={styles.form} aria-label={`Confirm ${ticket.number}`} noValidate>
      <div ref={stars}>
        <RatingInput
          label="How did we do?"
          value={rating}
          onChange={(chosen) => {
            setRating(chosen);
            setIsUnrated(false);
          }}
          error={isUnrated ? "Please choose one to five stars." : undefined}
        />
      </div>
      <Textarea
        label={<OptionalLabel>What could be better, or what was good?</OptionalLabel>}
        autosize
        minRows={2}
        maxLength={2000}
        dir="auto"
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <p role="alert" className={styles.problem}>
        {refusal}
      </p>
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={move.isPending}>
          Confirm and close
        </Button>
      </div>
    </form>
  );
}
