import { Button } from "@mantine/core";
import type { Ticket } from "@smartsupport/contracts";
import type { LinkKind } from "@smartsupport/domain";
import { type FormEvent, useState } from "react";
import { TicketPicker } from "../../components/ticket/ticket-picker.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { LINK_CHOICES } from "../../lib/tickets/link-words.ts";
import styles from "./edit-dialog.module.css";
import work from "./work.module.css";

type Props = {
  ticket: Ticket;
  opened: boolean;
  onClose: () => void;
  onAdd: (kind: LinkKind, number: string) => Promise<void>;
};

/** Ties the ticket on the page to another: how, and to which. */
export function LinkDialog({ opened, onClose, ...rest }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={`Link ${rest.ticket.number}`} size={480}>
      <Content onClose={onClose} {...rest} />
    </Dialog>
  );
}

function Content({ ticket, onClose, onAdd }: Omit<Props, "opened">) {
  const [kind, setKind] = useState<LinkKind>("relates");
  const [other, setOther] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (other === null) return setProblem("Please choose a ticket.");
    setIsBusy(true);
    try {
      await onAdd(kind, other);
      onClose();
    } catch (refusal) {
      setProblem(refusal instanceof ApiProblem ? refusal.detail : "That did not work. Try again in a moment.");
      setIsBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void send(event)} className={styles.form} noValidate>
      <label className={work.choice}>
        <span>{ticket.number}</span>
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as LinkKind)}>
          {LINK_CHOICES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <TicketPicker
        label="Other ticket"
        without={[ticket.number]}
        chosen={other}
        onPick={({ number }) => {
          setOther(number);
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
          Link
        </Button>
      </div>
    </form>
  );
}
