import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { getTicket, type Ticket } from "@smartsupport/contracts";
import { IconX } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { HereNow } from "../../components/person/here-now.tsx";
import { DueLabel } from "../../components/ticket/due-label.tsx";
import { ActKey } from "../../components/ui/act-key.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Pill } from "../../components/ui/pill.tsx";
import { PriorityLabel } from "../../components/ui/priority-label.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { StatusLabel } from "../../components/ui/status-label.tsx";
import { Conversation } from "../../features/desk-ticket/conversation.tsx";
import { useUser } from "../../features/session/use-session.ts";
import { ActionBar } from "../../features/ticket-actions/action-bar.tsx";
import { ActionDialogs } from "../../features/ticket-actions/action-dialogs.tsx";
import { useActs } from "../../features/ticket-actions/use-acts.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { withKey } from "../../lib/keys/with-key.ts";
import { useHere } from "../../lib/live/use-here.ts";
import { PreviewFacts } from "./preview-facts.tsx";
import styles from "./ticket-preview.module.css";

/** A ticket beside the queue: what it is about, what can be done, what was said. */
export function TicketPreview({ number, onClose }: { number: string; onClose: () => void }) {
  const ticket = useOperationQuery(getTicket, { params: { number } });
  useHere(number);
  return (
    <div className={styles.preview}>
      <header className={styles.bar}>
        <span className={styles.number}>{number}</span>
        <HereNow number={number} />
        <Button
          component={Link}
          to={`/desk/tickets/${number}`}
          state={{ isFromQueue: true }}
          size="xs"
          variant="default"
          aria-label={`Open ${number}`}
          rightSection={<ActKey of="queue.open" />}
        >
          Open
        </Button>
        <Tooltip label={withKey("Close the preview", "queue.preview")}>
          <ActionIcon aria-label="Close the preview" onClick={onClose}>
            <Icon of={IconX} />
          </ActionIcon>
        </Tooltip>
      </header>
      {ticket.data && <Previewed ticket={ticket.data} />}
      {ticket.isPending && (
        <div className={styles.head}>
          <SkeletonText lines={6} label="Loading the ticket" />
        </div>
      )}
      {ticket.error && !ticket.data && (
        <div className={styles.head}>
          <ErrorState title="The ticket did not load." problem={ticket.error} retry={() => void ticket.refetch()} />
        </div>
      )}
    </div>
  );
}

function Previewed({ ticket }: { ticket: Ticket }) {
  const me = useUser();
  const acts = useActs(ticket, me);
  return (
    <>
      <div className={styles.head}>
        <h2 dir="auto">{ticket.subject}</h2>
        <div className={styles.pills}>
          <Pill>
            <StatusLabel status={ticket.status} />
          </Pill>
          <Pill>
            <PriorityLabel priority={ticket.priority} />
          </Pill>
          <DueLabel ticket={ticket} />
        </div>
        <ActionBar actions={ticket.availableActions} onAct={acts.act} busy={acts.moving} isWithoutKeys />
        <PreviewFacts ticket={ticket} meId={me.id} />
      </div>
      <div className={styles.said}>
        <Conversation ticket={ticket} meId={me.id} />
      </div>
      <ActionDialogs ticket={ticket} me={me} acts={acts} />
    </>
  );
}
