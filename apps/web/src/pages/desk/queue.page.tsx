import { lazy, Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { Queue } from "../../features/queue/queue.tsx";
import { readAsk, titleOf } from "../../features/queue/queue-ask.ts";
import { usePageTitle } from "../../lib/page-title.ts";

// Whoever works without the preview need not load what a ticket is drawn with.
const TicketPreview = lazy(async () => ({ default: (await import("./ticket-preview.tsx")).TicketPreview }));

/** `/desk/tickets`: every list of tickets on the desk, and beside it the ticket in hand. */
export function QueuePage() {
  const [params] = useSearchParams();
  usePageTitle(titleOf(readAsk(params)));
  const preview = (number: string, close: () => void) => (
    <Suspense fallback={<SkeletonText lines={6} label="Loading the ticket" />}>
      <TicketPreview key={number} number={number} onClose={close} />
    </Suspense>
  );
  return <Queue preview={preview} />;
}
