import type { Comment, Ticket } from "@smartsupport/contracts";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import { SolvedQuestion } from "../../components/ticket/solved-question.tsx";
import { useLatestComment } from "../../components/ticket/use-latest-comment.ts";
import { AttachmentList } from "../../components/ui/attachment-list.tsx";
import { Markdown } from "../../components/ui/markdown.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import { Say } from "./say.tsx";
import styles from "./what-now.module.css";

/** What the ticket wants of its reader now, or why it ended. Nothing while it is simply on its way. */
export function WhatNow({ ticket }: { ticket: Ticket }) {
  const { status, rejectionReason, withdrawnReason, availableActions, mergedInto, mergedAt } = ticket;
  if (availableActions.includes("answer")) return <Asked ticket={ticket} />;
  if (availableActions.includes("close") || availableActions.includes("reopen")) return <Solved ticket={ticket} />;
  if (mergedAt !== null) return <Merged number={mergedInto} />;
  if (status === "Rejected" && rejectionReason) {
    return (
      <Box status={status} title="Why it was not accepted">
        <Markdown text={rejectionReason} />
      </Box>
    );
  }
  if (status === "Withdrawn" && withdrawnReason) {
    return (
      <Box status={status} title="Why it was withdrawn">
        <Markdown text={withdrawnReason} />
      </Box>
    );
  }
  return null;
}

function Merged({ number }: { number: string | null }) {
  return (
    <Box status="Closed" title="It goes on in another ticket">
      {number ? (
        <p>
          The desk works on it in <Link to={`/tickets/${number}`}>{number}</Link>. Please write there.
        </p>
      ) : (
        <p>
          Somebody else had asked for the same, and the desk works on that. If this is wrong, please file a new ticket.
        </p>
      )}
    </Box>
  );
}

function Asked({ ticket }: { ticket: Ticket }) {
  const question = useLatestComment(ticket.number, "question").data;
  return (
    <Box status="Pending" title="We need your answer">
      {question && <Words comment={question} />}
      <Say ticket={ticket} />
    </Box>
  );
}

function Solved({ ticket }: { ticket: Ticket }) {
  const resolution = useLatestComment(ticket.number, "resolution").data;
  const title =
    ticket.status === "Resolved" ? "Is it solved?" : "It closed by itself. Open it again if it is not solved.";
  return (
    <section className={styles.box} aria-label={title}>
      {resolution && <Words comment={resolution} />}
      <SolvedQuestion ticket={ticket}>
        <StatusIcon status={ticket.status} />
        <b>{title}</b>
      </SolvedQuestion>
    </section>
  );
}

function Words({ comment }: { comment: Comment }) {
  return (
    <div className={styles.words}>
      <p>{comment.author.name}</p>
      <Markdown text={comment.body} />
      <AttachmentList attachments={comment.attachments} />
    </div>
  );
}

function Box({ status, title, children }: { status: Ticket["status"]; title: string; children: ReactNode }) {
  return (
    <section className={styles.box} aria-label={title}>
      <h2 className={styles.title}>
        <StatusIcon status={status} />
        {title}
      </h2>
      {children}
    </section>
  );
}
