import type { Ticket } from "@smartsupport/contracts";
import { ChecklistSection } from "./checklist-section.tsx";
import { ClockSection } from "./clock-section.tsx";
import { LinkedSection } from "./linked-section.tsx";
import styles from "./panel.module.css";
import { PropertiesSection } from "./properties-section.tsx";
import type { TicketChange } from "./ticket-change.ts";
import { TimeSection } from "./time-section.tsx";
import { WatchersSection } from "./watchers-section.tsx";

export type PanelProps = TicketChange & {
  ticket: Ticket;
  me: { id: string; name: string; hasPhoto: boolean };
  readAtMs: number;
};

/** All that is known of a ticket beside what was said. What may be changed is changed where it stands. */
export function Panel({ ticket, me, readAtMs, ...change }: PanelProps) {
  return (
    <div className={styles.panel}>
      <PropertiesSection ticket={ticket} meId={me.id} {...change} />
      <ClockSection ticket={ticket} readAtMs={readAtMs} />
      <ChecklistSection ticket={ticket} />
      <LinkedSection ticket={ticket} />
      <TimeSection ticket={ticket} meId={me.id} />
      <WatchersSection ticket={ticket} me={me} />
    </div>
  );
}
