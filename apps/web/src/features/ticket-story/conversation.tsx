import { Button } from "@mantine/core";
import { deleteUpload, getTimeline, type Ticket } from "@smartsupport/contracts";
import { KeptWords } from "../../components/ticket/kept-words.tsx";
import { storyOf } from "../../components/ticket/story.ts";
import { Timeline } from "../../components/ticket/timeline.tsx";
import { withMerged } from "../../components/ticket/whole-story.ts";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { useOperationPages } from "../../lib/api/use-operation-pages.ts";
import { Say } from "./say.tsx";
import styles from "./ticket-story.module.css";

type Props = { ticket: Ticket; readerId: string };

/** What was said and what changed, and room to say more. */
export function Conversation({ ticket, readerId }: Props) {
  const params = { number: ticket.number };
  const timeline = useOperationPages(getTimeline, { params, query: { limit: 100 } });
  const remove = useOperationMutation(deleteUpload, { invalidates: [getTimeline] });
  // The requester reads as such, even if they work on the desk: here they are somebody who asked for help.
  const reader = { id: readerId, isStaff: false };
  const items = withMerged(
    ticket,
    timeline.items.filter(({ kind }) => kind !== "note"),
  );
  // Filing it is no story yet: the ticket itself stands above.
  const isQuiet = storyOf(items).length === 0;

  return (
    <section className={styles.talk} aria-labelledby="conversation">
      <h2 id="conversation">What happened</h2>
      {timeline.isPending && (
        <div className={styles.card}>
          <SkeletonText lines={4} label="Loading what happened" />
        </div>
      )}
      {timeline.error && items.length === 0 && (
        <ErrorState
          title="What happened did not load."
          problem={timeline.error}
          retry={() => void timeline.refetch()}
        />
      )}
      {timeline.isSuccess && isQuiet && <p className={styles.quiet}>Nothing yet. The desk answers here.</p>}
      {!isQuiet && (
        <div className={styles.card}>
          <Timeline
            items={items}
            reader={reader}
            requester={ticket.requester}
            onDeleteFile={({ id }) => remove.mutate({ params: { id } })}
          />
        </div>
      )}
      {timeline.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          Show what came later
        </Button>
      )}
      {ticket.may.comment && !ticket.availableActions.includes("answer") && <Say ticket={ticket} />}
      {!ticket.may.comment && (
        <div className={styles.kept}>
          <KeptWords number={ticket.number} what="reply" />
        </div>
      )}
    </section>
  );
}
