import type { Ticket } from "@smartsupport/contracts";
import { QuickReply } from "../../components/ticket/quick-reply.tsx";
import { useLatestComment } from "../../components/ticket/use-latest-comment.ts";
import { useReply } from "../../components/ticket/use-reply.ts";
import { useRequesterMove } from "../../components/ticket/use-requester-move.ts";
import { AttachmentList } from "../../components/ui/attachment-list.tsx";
import { Markdown } from "../../components/ui/markdown.tsx";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { toastDone } from "../../lib/notify/toast.tsx";
import { TicketFrame } from "./ticket-frame.tsx";
import styles from "./waiting-list.module.css";

/** The question as it was asked, and room for the answer. */
export function AskedTicket({ ticket }: { ticket: Ticket }) {
  const question = useLatestComment(ticket.number, "question");
  const move = useRequesterMove(ticket);
  const reply = useReply({
    place: `reply:${ticket.number}`,
    onSend: async ({ words, actions: _, ...along }) => {
      await move.mutateAsync({ action: "answer", answer: words, ...along });
      toastDone(`Your answer on ${ticket.number} is sent.`);
    },
  });
  const asked = question.data;
  return (
    <TicketFrame
      row={ticket}
      when={
        asked && (
          <>
            asked <RelativeTime at={asked.createdAt} />
          </>
        )
      }
    >
      <div className={styles.ask}>
        <span className={styles.face}>{asked && <PersonAvatar person={asked.author} size={28} />}</span>
        <div className={styles.words}>
          {question.isPending && <SkeletonText lines={2} label="Loading the question" />}
          {asked && (
            <>
              <p className={styles.who}>
                <b>{asked.author.name}</b> asks
              </p>
              <Markdown text={asked.body} />
              <AttachmentList attachments={asked.attachments} />
            </>
          )}
          {ticket.availableActions.includes("answer") && (
            <div className={styles.reply}>
              <QuickReply reply={reply} label="Write your answer" />
            </div>
          )}
        </div>
      </div>
    </TicketFrame>
  );
}
