import { TextInput } from "@mantine/core";
import type { Ticket } from "@smartsupport/contracts";
import { type FormEvent, useRef, useState } from "react";
import { ActKey } from "../../components/ui/act-key.tsx";
import { ProgressBar } from "../../components/ui/progress-bar.tsx";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { ChecklistStep } from "./checklist-step.tsx";
import { useChecklist } from "./use-checklist.ts";
import styles from "./work.module.css";

const LONGEST = 200;

/** The desk's own steps on the way to the end of a ticket. */
export function ChecklistSection({ ticket }: { ticket: Ticket }) {
  const { checklist, checklistItems, may } = ticket;
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const { add, update, move, remove } = useChecklist(ticket);
  usePageAct("ticket.checklist", () => field.current?.focus(), may.triage);
  if (checklistItems.length === 0 && !may.triage) return null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = text.trim();
    if (typed === "") return;
    setText("");
    if (!(await add({ text: typed }))) setText(typed);
  };

  return (
    <section aria-labelledby="checklist-title">
      <h2 id="checklist-title">
        Checklist
        {checklist && (
          <span>
            {checklist.done}/{checklist.total}
          </span>
        )}
      </h2>
      {checklist && <ProgressBar label="Done" value={checklist.done} max={checklist.total} />}
      <ul>
        {checklistItems.map((step, place) => (
          <ChecklistStep
            key={step.id}
            step={step}
            isFirst={place === 0}
            isLast={place === checklistItems.length - 1}
            mayChange={may.triage}
            onUpdate={(change) => void update(step.id, change)}
            onMove={(by) => void move(step.id, by)}
            onRemove={() => void remove(step)}
          />
        ))}
      </ul>
      {may.triage && (
        <form onSubmit={(event) => void submit(event)}>
          <TextInput
            ref={field}
            size="xs"
            className={styles.add}
            aria-label="Add a step"
            aria-keyshortcuts="D"
            placeholder="Add a step"
            maxLength={LONGEST}
            value={text}
            rightSection={<ActKey of="ticket.checklist" />}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </form>
      )}
    </section>
  );
}
