import { Button } from "@mantine/core";
import { getTicket } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { TicketSkeleton } from "../../features/desk-ticket/ticket-skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { useTicketNumber } from "../../lib/tickets/use-ticket-number.ts";
import { useCalm } from "../../lib/use-calm.ts";
import styles from "./ticket.module.css";
import { TicketView } from "./ticket-view.tsx";

/** One ticket on the desk. */
export function TicketPage() {
  const number = useTicketNumber();
  const ticket = useOperationQuery(getTicket, { params: { number } });
  usePageTitle(ticket.data ? `${number} ${ticket.data.subject}` : number);
  const isDrawn = useCalm(ticket.data !== undefined);

  if (ticket.data && isDrawn) return <TicketView key={number} ticket={ticket.data} readAtMs={ticket.dataUpdatedAt} />;
  if (ticket.error?.status === 404 || ticket.error?.status === 400) {
    const back = (
      <Button component={Link} to="/desk/tickets" size="xs" variant="default">
        Go to the queue
      </Button>
    );
    return (
      <div className={styles.alone}>
        <EmptyState as="h1" title={`There is no ticket ${number}`} action={back}>
          The number may be mistyped.
        </EmptyState>
      </div>
    );
  }
  if (ticket.error) {
    return (
      <div className={styles.alone}>
        <h1 className={styles.spoken}>{number}</h1>
        <ErrorState title="The ticket did not load." problem={ticket.error} retry={() => void ticket.refetch()} />
      </div>
    );
  }
  return <TicketSkeleton />;
}
