import { lazy, Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import { DraftsKnown } from "../../components/ticket/row-draft.tsx";
import { latePart } from "../../components/ui/late-part.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { Queue } from "../../features/queue/queue.tsx";
import { readAsk, titleOf } from "../../features/queue/queue-ask.ts";
import { useSavedViews } from "../../features/saved-views/use-saved-views.ts";
import { useUser } from "../../features/session/use-session.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import styles from "./queue.module.css";

// Whoever works without the preview need not load what a ticket is drawn with.
const TicketPreview = lazy(async () => ({ default: (await import("./ticket-preview.tsx")).TicketPreview }));

// An address that asks for nothing of its own has nothing to keep.
const ViewActs = latePart(async () => (await import("../../features/saved-views/view-acts.tsx")).ViewActs);

/** What shows a ticket whole is here before somebody opens one. */
const fetchTicketPage = () => void import("./ticket.page.tsx");

/** `/desk/tickets`: every list of tickets on the desk, and beside it the ticket in hand. */
export function QueuePage() {
  const [params] = useSearchParams();
  const { id, name, hasPhoto } = useUser();
  const { views } = useSavedViews();
  const view = views.find(({ id }) => id === params.get("saved")) ?? null;
  usePageTitle(view?.name ?? titleOf(readAsk(params)));
  const waiting = (
    <div className={styles.waiting}>
      <SkeletonText lines={6} label="Loading the ticket" />
    </div>
  );
  const preview = (number: string, close: () => void) => (
    <Suspense fallback={waiting}>
      <TicketPreview key={number} number={number} onClose={close} />
    </Suspense>
  );
  const viewActs = (isWorthSaving: boolean) =>
    (view || isWorthSaving) && <ViewActs view={view} isWorthSaving={isWorthSaving} />;
  return (
    <DraftsKnown>
      <Queue
        me={{ id, name, hasPhoto }}
        savedName={view?.name ?? null}
        viewActs={viewActs}
        onHand={fetchTicketPage}
        preview={preview}
      />
    </DraftsKnown>
  );
}
