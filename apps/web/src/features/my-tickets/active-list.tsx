import type { TicketRow } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { SectionCard } from "../../components/ui/section-card.tsx";
import { ActiveTicket } from "./active-ticket.tsx";

type Props = { tickets: TicketRow[]; hasMore: boolean };

/** The reader's tickets on their way. */
export function ActiveList({ tickets, hasMore }: Props) {
  return (
    <SectionCard
      title="My active tickets"
      count={hasMore ? undefined : tickets.length}
      aside={<Link to="/tickets">All my tickets</Link>}
    >
      {tickets.map((ticket) => (
        <ActiveTicket key={ticket.id} ticket={ticket} />
      ))}
    </SectionCard>
  );
}
