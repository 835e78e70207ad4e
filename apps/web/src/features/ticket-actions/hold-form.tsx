import { Button, TextInput } from "@mantine/core";
import type { Ticket, TransitionBody } from "@smartsupport/contracts";
import { HOLD_REASONS, type HoldReason } from "@smartsupport/domain";
import { type FormEvent, useState } from "react";
import { DateField } from "../../components/ui/date-field.tsx";
import { MarkdownField } from "../../components/ui/markdown-field.tsx";
import { HOLD_WORDS } from "../../lib/tickets/hold-words.ts";
import { today } from "../../lib/time/calendar-date.ts";
import { refusalLine } from "./explain-refusal.ts";
import styles from "./move-form.module.css";
import { ReasonChoice } from "./reason-choice.tsx";

type Props = { ticket: Ticket; onRun: (body: TransitionBody) => Promise<Ticket>; onClose: () => void };

const MORNING = "09:00";

/** Lets a ticket wait: for what, until when if that is known, and words for the requester. */
export function HoldForm({ ticket, onRun, onClose }: Props) {
  const [reason, setReason] = useState<HoldReason | null>(null);
  const [date, setDate] = useState<string | null>(null);
  const [time, setTime] = useState(MORNING);
  const [comment, setComment] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const send = async () => {
    const resumeAt = date ? new Date(`${date}T${time || MORNING}`) : null;
    if (!reason) return setProblem("Please choose what it waits for.");
    if (reason === "date" && !resumeAt) return setProblem("Please choose the date it waits for.");
    if (resumeAt && resumeAt.getTime() <= Date.now()) return setProblem("Please choose a time that lies ahead.");
    setIsBusy(true);
    try {
      const words = comment.trim() ? { comment } : {};
      await onRun({ action: "hold", reason, resumeAt: resumeAt?.toISOString() ?? null, ...words });
      onClose();
    } catch (refusal) {
      setProblem(refusalLine(refusal, ticket.number));
      setIsBusy(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form onSubmit={onSubmit} className={styles.form} noValidate>
      <p className={styles.lead}>The clock is paused meanwhile.</p>
      <ReasonChoice
        label="It waits for"
        options={HOLD_REASONS.map((value) => ({ value, label: HOLD_WORDS[value] }))}
        value={reason}
        onChange={(chosen) => {
          setReason(chosen);
          setProblem(null);
        }}
      />
      <div className={styles.two}>
        <DateField label="Resume on" isOptional={reason !== "date"} value={date} min={today()} onChange={setDate} />
        {date && (
          <TextInput
            type="time"
            label="At"
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
            required
          />
        )}
      </div>
      <MarkdownField
        label="What the requester reads"
        isOptional
        minRows={2}
        value={comment}
        onChange={setComment}
        onSubmit={() => void send()}
      />
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <div className={styles.actions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isBusy}>
          Hold
        </Button>
      </div>
    </form>
  );
}
