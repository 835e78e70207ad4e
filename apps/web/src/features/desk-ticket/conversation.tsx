import { type Attachment, type Comment, deleteUpload, type Ticket } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { StoryPart } from "../../components/ticket/story.ts";
import { Timeline } from "../../components/ticket/timeline.tsx";
import { wholeStory } from "../../components/ticket/whole-story.ts";
import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { call } from "../../lib/api/call.ts";
import { refreshTicket } from "../../lib/tickets/refresh-tickets.ts";
import styles from "./conversation.module.css";
import { PartChoice } from "./part-choice.tsx";
import { SplitDialog } from "./split-dialog.tsx";
import { useStickToEnd } from "./use-stick-to-end.ts";
import { useTimeline } from "./use-timeline.ts";
import { WritingNow } from "./writing-now.tsx";

/** What was said and done, oldest first, beginning with the requester's own words. Opens at its end. */
export function Conversation({ ticket, meId }: { ticket: Ticket; meId: string }) {
  const client = useQueryClient();
  const frame = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [unwanted, setUnwanted] = useState<Attachment | null>(null);
  const [split, setSplit] = useState<Comment | null>(null);
  const { items, isPending, error, refetch } = useTimeline(ticket.number);
  const story = useMemo(() => wholeStory(ticket, items), [ticket, items]);
  const reader = useMemo(() => ({ id: meId, isStaff: true }), [meId]);
  const [part, setPart] = useState<StoryPart>("all");
  // What was said first: the choice measures itself, which would lay out the page twice before it is seen.
  const isDrawn = useDeferredValue(true, false);
  useStickToEnd(frame, content);

  const remove = async () => {
    if (unwanted) await call(deleteUpload, { params: { id: unwanted.id } });
    refreshTicket(client, ticket.number);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
    <section ref={frame} className={styles.scroll} aria-label="Conversation" tabIndex={0}>
      <div ref={content} className={styles.column}>
        <div className={styles.part}>{isDrawn && <PartChoice part={part} onChange={setPart} />}</div>
        <Timeline
          key={part}
          part={part}
          items={story}
          reader={reader}
          requester={ticket.requester}
          onDeleteFile={setUnwanted}
          onSplit={ticket.may.triage ? setSplit : undefined}
        />
        {isPending && (
          <div className={styles.loading}>
            <SkeletonText lines={4} label="Loading the conversation" />
          </div>
        )}
        {error && (
          <div className={styles.loading}>
            <ErrorState title="The conversation did not load." problem={error} retry={() => void refetch()} />
          </div>
        )}
        <WritingNow number={ticket.number} />
      </div>
      <ConfirmDialog
        opened={unwanted !== null}
        onClose={() => setUnwanted(null)}
        title="Delete this file?"
        confirmLabel="Delete"
        isDangerous
        onConfirm={remove}
      >
        “{unwanted?.fileName}” will be gone for everybody.
      </ConfirmDialog>
      <SplitDialog ticket={ticket} comment={split} onClose={() => setSplit(null)} />
    </section>
  );
}
