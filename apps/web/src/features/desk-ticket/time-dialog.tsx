import { Button, TextInput } from "@mantine/core";
import type { TimeEntry } from "@smartsupport/contracts";
import { type FormEvent, useState } from "react";
import { DateField } from "../../components/ui/date-field.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { today } from "../../lib/time/calendar-date.ts";
import { minutesWords, readMinutes } from "../../lib/time/minutes-words.ts";
import styles from "./edit-dialog.module.css";
import type { TimeValues } from "./use-time.ts";
import work from "./work.module.css";

type Props = {
  /** What is corrected; null: it is new. */
  entry: TimeEntry | null;
  opened: boolean;
  onClose: () => void;
  onSave: (values: TimeValues) => Promise<void>;
};

/** Asks how long, on which day, and for what. */
export function TimeDialog({ opened, onClose, ...rest }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={rest.entry ? "Correct time spent" : "Note time spent"} size={400}>
      <Content onClose={onClose} {...rest} />
    </Dialog>
  );
}

function Content({ entry, onClose, onSave }: Omit<Props, "opened">) {
  const [long, setLong] = useState(entry ? minutesWords(entry.minutes) : "");
  const [day, setDay] = useState<string | null>(entry?.day ?? today());
  const [note, setNote] = useState(entry?.note ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const minutes = readMinutes(long);
    if (minutes === null) return setProblem("Please write how long, like 25, 25 min, 1:30 or 1 h 30.");
    setIsBusy(true);
    try {
      await onSave({ minutes, day: day ?? today(), note });
      onClose();
    } catch (refusal) {
      setProblem(refusal instanceof ApiProblem ? refusal.detail : "That did not work. Try again in a moment.");
      setIsBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void send(event)} className={styles.form} noValidate>
      <TextInput
        data-autofocus
        label="How long"
        description="Minutes, or hours and minutes"
        value={long}
        onChange={(event) => {
          setLong(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <DateField label="Day" value={day} onChange={setDay} />
      <TextInput
        label="What for (optional)"
        maxLength={500}
        dir="auto"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p role="alert" className={work.problem}>
        {problem}
      </p>
      <div className={styles.actions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isBusy}>
          Save
        </Button>
      </div>
    </form>
  );
}
