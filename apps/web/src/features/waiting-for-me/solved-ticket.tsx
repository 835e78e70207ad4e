import type { Comment, Ticket } from "@smartsupport/contracts";
import { CONFIRM_WITHIN_MS } from "@smartsupport/domain";
import { SolvedQuestion } from "../../components/ticket/solved-question.tsx";
import { useLatestComment } from "../../components/ticket/use-latest-comment.ts";
import { Markdown } from "../../components/ui/markdown.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import { TicketFrame } from "./ticket-frame.tsx";
import styles from "./waiting-list.module.css";

/** How the desk says it solved it, and the question whether it did. */
export function SolvedTicket({ ticket }: { ticket: Ticket }) {
  const resolution = useLatestComment(ticket.number, "resolution").data;
  return (
    <TicketFrame row={ticket} when={ticket.resolvedAt && `closes by itself ${closesAt(ticket.resolvedAt)}`}>
      <div className={styles.solved}>
        <SolvedQuestion ticket={ticket}>
          <StatusIcon status="Resolved" />
          <Said resolution={resolution ?? null} />
        </SolvedQuestion>
      </div>
    </TicketFrame>
  );
}

function Said({ resolution }: { resolution: Comment | null }) {
  if (!resolution) return <span>Is it solved?</span>;
  return (
    <div className={styles.resolution}>
      <b>{resolution.author.name.split(" ")[0]}:</b> <Markdown text={resolution.body} /> <span>Is it solved?</span>
    </div>
  );
}

/** "on Sunday 14:10": when nobody confirms, the clock closes it. */
function closesAt(resolvedAt: string): string {
  const when = new Date(new Date(resolvedAt).getTime() + CONFIRM_WITHIN_MS);
  return `on ${when.toLocaleString("en-GB", { weekday: "long", hour: "2-digit", minute: "2-digit" }).replace(" at", "")}`;
}
