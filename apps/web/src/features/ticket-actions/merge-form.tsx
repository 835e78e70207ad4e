import { Button, Checkbox } from "@mantine/core";
import type { Ticket, TicketRow, TransitionBody } from "@smartsupport/contracts";
import { type FormEvent, useState } from "react";
import { TicketPicker } from "../../components/ticket/ticket-picker.tsx";
import { refusalLine } from "./explain-refusal.ts";
import styles from "./move-form.module.css";

type Props = { ticket: Ticket; onRun: (body: TransitionBody) => Promise<Ticket>; onClose: () => void };

/** Merges the ticket into another, which goes on for both. Says what happens, and whether its requester goes along. */
export function MergeForm({ ticket, onRun, onClose }: Props) {
  const [other, setOther] = useState<TicketRow | null>(null);
  const [isFollowing, setIsFollowing] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { requester, number } = ticket;
  const isOfSomebodyElse = other !== null && other.requester.id !== requester.id;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!other) return setProblem("Please choose the ticket that goes on.");
    setIsBusy(true);
    try {
      const following = isOfSomebodyElse ? { requesterFollows: isFollowing } : {};
      await onRun({ action: "merge", into: other.number, ...following });
      onClose();
    } catch (refusal) {
      setProblem(refusalLine(refusal, number));
      setIsBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void send(event)} className={styles.form} noValidate>
      <p className={styles.lead}>
        {number} is closed, and what was said on it is read on the other ticket. It can be undone for 30 days.
      </p>
      <TicketPicker
        label="Goes on in"
        without={[number]}
        isOpenOnly
        chosen={other?.number ?? null}
        onPick={(picked) => {
          setOther(picked);
          setProblem(null);
        }}
      />
      {isOfSomebodyElse && (
        <Checkbox
          checked={isFollowing}
          onChange={(event) => setIsFollowing(event.currentTarget.checked)}
          label={`${requester.name} follows ${other.number}`}
          description={`And can read all of it, ${other.requester.name} asked for it.`}
        />
      )}
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <div className={styles.actions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isBusy}>
          {other ? `Merge into ${other.number}` : "Merge"}
        </Button>
      </div>
    </form>
  );
}
