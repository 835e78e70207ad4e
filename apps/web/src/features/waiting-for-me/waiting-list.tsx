import type { TicketRow } from "@smartsupport/contracts";
import { SectionCard } from "../../components/ui/section-card.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import styles from "./waiting-list.module.css";
import { WaitingTicket } from "./waiting-ticket.tsx";

/** The tickets that wait for the reader: answered and confirmed right here. */
export function WaitingList({ tickets }: { tickets: TicketRow[] }) {
  const isQuestion = tickets.some(({ status }) => status === "Pending");
  return (
    <div className={styles.need}>
      <SectionCard
        title={isQuestion ? "We need your answer" : "Is it solved?"}
        icon={<StatusIcon status={isQuestion ? "Pending" : "Resolved"} />}
        count={tickets.length}
      >
        {tickets.map((ticket) => (
          <WaitingTicket key={ticket.id} row={ticket} />
        ))}
      </SectionCard>
    </div>
  );
}
