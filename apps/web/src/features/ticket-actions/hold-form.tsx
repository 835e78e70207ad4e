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

type Wrong = { at: "reason" | "date" | "time" | "form"; words: string };

const MORNING = "09:00";

/** Lets a ticket wait: for what, until when if that is known, and words for the requester. */
export function HoldForm({ ticket, onRun, onClose }: Props) {
  const [reason, setReason] = useState<HoldReason | null>(null);
  const [date, setDate] = useState<string | null>(null);
  const [time, setTime] = useState(MORNING);
  const [comment, setComment] = useState("");
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const send = async () => {
    const resumeAt = date ? new Date(`${date}T${time || MORNING}`) : null;
    const missing = faultOf(reason, resumeAt);
    setWrong(missing);
    if (!reason || missing) return;
    setIsBusy(true);
    try {
      const words = comment.trim() ? { comment } : {};
      await onRun({ action: "hold", reason, resumeAt: resumeAt?.toISOString() ?? null, ...words });
      onClose();
    } catch (refusal) {
      setWrong({ at: "form", words: refusalLine(refusal, ticket.number) });
      setIsBusy(false);
    }
  };
  const problemAt = (place: Wrong["at"]) => (wrong?.at === place ? wrong.words : undefined);
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
          setWrong(null);
        }}
        error={problemAt("reason")}
      />
      <div className={styles.two}>
        <DateField
          label="Resume on"
          isOptional={reason !== "date"}
          value={date}
          min={today()}
          onChange={setDate}
          error={problemAt("date")}
        />
        {date && (
          <TextInput
            type="time"
            label="At"
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
            error={problemAt("time")}
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
        {problemAt("form")}
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

/** The first thing that is missing, and where. */
function faultOf(reason: HoldReason | null, resumeAt: Date | null): Wrong | null {
  if (!reason) return { at: "reason", words: "Please choose what it waits for." };
  if (reason === "date" && !resumeAt) return { at: "date", words: "Please choose the date it waits for." };
  if (resumeAt && resumeAt.getTime() <= Date.now())
    return { at: "time", words: "Please choose a time that lies ahead." };
  return null;
}
