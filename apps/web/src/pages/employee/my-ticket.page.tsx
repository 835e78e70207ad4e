import { Button } from "@mantine/core";
import { getDesk, getTicket, type Ticket } from "@smartsupport/contracts";
import { useState } from "react";
import { Link } from "react-router-dom";
import { MuteButton } from "../../components/ticket/mute-button.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { useUser } from "../../features/session/use-session.ts";
import { Conversation } from "../../features/ticket-story/conversation.tsx";
import { Description } from "../../features/ticket-story/description.tsx";
import { EditTicket } from "../../features/ticket-story/edit/edit-ticket.tsx";
import { Facts } from "../../features/ticket-story/facts.tsx";
import { MoreMoves } from "../../features/ticket-story/more-moves.tsx";
import { TicketHead } from "../../features/ticket-story/ticket-head.tsx";
import { WhatNow } from "../../features/ticket-story/what-now.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { useReadOnOpen } from "../../lib/inbox/use-read-on-open.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { useTicketNumber } from "../../lib/tickets/use-ticket-number.ts";
import styles from "./my-ticket.module.css";
import { MyTicketSkeleton } from "./my-ticket-skeleton.tsx";

/** One ticket as its requester or a watcher sees it. */
export function MyTicketPage() {
  const number = useTicketNumber();
  const ticket = useOperationQuery(getTicket, { params: { number } });
  usePageTitle(ticket.data ? `${number} ${ticket.data.subject}` : number);

  if (ticket.error?.status === 404 || ticket.error?.status === 400) {
    const back = (
      <Button component={Link} to="/tickets" variant="default" size="xs">
        My tickets
      </Button>
    );
    return (
      <>
        <PageHeader title="No such ticket" />
        <EmptyState title={`There is no ticket ${number} here`} action={back}>
          The number may be mistyped, or the ticket is not yours.
        </EmptyState>
      </>
    );
  }
  if (ticket.error && !ticket.data) {
    return (
      <>
        <PageHeader title={number} />
        <ErrorState title="The ticket did not load." problem={ticket.error} retry={() => void ticket.refetch()} />
      </>
    );
  }
  return ticket.data ? <Story key={ticket.data.id} ticket={ticket.data} /> : <MyTicketSkeleton number={number} />;
}

function Story({ ticket }: { ticket: Ticket }) {
  const user = useUser();
  const [isEditing, setIsEditing] = useState(false);
  useReadOnOpen(ticket.number);
  const currency = useOperationQuery(getDesk, {}, { staleTime: Number.POSITIVE_INFINITY }).data?.currency ?? "USD";
  const isOwn = ticket.requester.id === user.id;
  return (
    <div className={styles.two}>
      <div className={styles.main}>
        <TicketHead ticket={ticket} isOwn={isOwn} />
        <WhatNow ticket={ticket} />
        {isEditing ? (
          <EditTicket ticket={ticket} currency={currency} onDone={() => setIsEditing(false)} />
        ) : (
          <Description ticket={ticket} isOwn={isOwn} />
        )}
        <Conversation ticket={ticket} readerId={user.id} />
      </div>
      <div className={styles.side}>
        <Facts ticket={ticket} currency={currency} isOwn={isOwn} />
        <MoreMoves ticket={ticket} onEdit={() => setIsEditing(true)} />
        <MuteButton ticket={ticket} />
      </div>
    </div>
  );
}
