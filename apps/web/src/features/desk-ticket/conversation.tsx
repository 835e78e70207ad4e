import { SegmentedControl } from "@mantine/core";
import { type Attachment, type Comment, deleteUpload, type Ticket } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import type { StoryPart } from "../../components/ticket/story.ts";
import { Timeline } from "../../components/ticket/timeline.tsx";
import { wholeStory } from "../../components/ticket/whole-story.ts";
import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { call } from "../../lib/api/call.ts";
import { refreshTicket } from "../../lib/tickets/refresh-tickets.ts";
import styles from "./conversation.module.css";
import { SplitDialog } from "./split-dialog.tsx";
import { useStickToEnd } from "./use-stick-to-end.ts";
import { useTimeline } from "./use-timeline.ts";

/** What was said and done, oldest first, beginning with the requester's own words. Opens at its end. */
export function Conversation({ ticket, meId }: { ticket: Ticket; meId: string }) {
  const client = useQueryClient();
  const frame = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [unwanted, setUnwanted] = useState<Attachment | null>(null);
  const [split, setSplit] = useState<Comment | null>(null);
  const { items, isPending, error, refetch } = useTimeline(ticket.number);
  const story = useMemo(() => wholeStory(ticket, items), [ticket, items]);
  const [part, setPart] = useState<StoryPart>("all");
  useStickToEnd(frame, content);

  const remove = async () => {
    if (unwanted) await call(deleteUpload, { params: { id: unwanted.id } });
    refreshTicket(client, ticket.number);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
    <section ref={frame} className={styles.scroll} aria-label="Conversation" tabIndex={0}>
      <div ref={content} className={styles.column}>
        <SegmentedControl
          className={styles.part}
          size="xs"
          aria-label="What is shown"
          data={[
            { value: "all", label: "All" },
            { value: "conversation", label: "Conversation" },
            { value: "changes", label: "Changes" },
          ]}
          value={part}
          onChange={setPart}
        />
        <Timeline
          key={part}
          part={part}
          items={story}
          reader={{ id: meId, isStaff: true }}
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
