import { getTicket, type Ticket, type TicketRow } from "@smartsupport/contracts";
import { useLatestComment } from "../../components/ticket/use-latest-comment.ts";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { AskedTicket } from "./asked-ticket.tsx";
import { SolvedTicket } from "./solved-ticket.tsx";
import { TicketFrame } from "./ticket-frame.tsx";
import styles from "./waiting-list.module.css";

/** One ticket that waits for the reader. What may be done with it the server says with the whole ticket. */
export function WaitingTicket({ row }: { row: TicketRow }) {
  const params = { number: row.number };
  const ticket = useOperationQuery(getTicket, { params });
  // Beside the ticket, not after it; and both are shown at once, so that what stands below moves once at most.
  const said = useLatestComment(row.number, row.status === "Pending" ? "question" : "resolution");
  if (ticket.error) {
    return (
      <TicketFrame row={row}>
        <ErrorState title="This ticket did not load." problem={ticket.error} retry={() => void ticket.refetch()} />
      </TicketFrame>
    );
  }
  if (!ticket.data || said.isPending) {
    return (
      <TicketFrame row={row}>
        <div className={row.status === "Pending" ? styles.coming : undefined}>
          <SkeletonText lines={2} label={`Loading ${row.number}`} />
        </div>
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
