import { getTicket, type Ticket, type TicketRow } from "@smartsupport/contracts";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { AskedTicket } from "./asked-ticket.tsx";
import { SolvedTicket } from "./solved-ticket.tsx";
import { TicketFrame } from "./ticket-frame.tsx";

/** One ticket that waits for the reader. What may be done with it the server says with the whole ticket. */
export function WaitingTicket({ row }: { row: TicketRow }) {
  const params = { number: row.number };
  const ticket = useOperationQuery(getTicket, { params });
  if (ticket.error) {
    return (
      <TicketFrame row={row}>
        <ErrorState title="This ticket did not load." problem={ticket.error} retry={() => void ticket.refetch()} />
      </TicketFrame>
    );
  }
  if (!ticket.data) {
    return (
      <TicketFrame row={row}>
        <SkeletonText lines={2} label={`Loading ${row.number}`} />
      </TicketFrame>
    );
  }
  return <Question ticket={ticket.data} row={row} />;
}

function Question({ ticket, row }: { ticket: Ticket; row: TicketRow }) {
  if (ticket.status === "Pending") return <AskedTicket ticket={ticket} />;
  if (ticket.status === "Resolved") return <SolvedTicket ticket={ticket} />;
  // Answered a moment ago: the list is on its way anew.
  return <TicketFrame row={row}>{null}</TicketFrame>;
}
