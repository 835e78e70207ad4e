import { useSearchParams } from "react-router-dom";
import { Queue } from "../../features/queue/queue.tsx";
import { readAsk, titleOf } from "../../features/queue/queue-ask.ts";
import { usePageTitle } from "../../lib/page-title.ts";

/** `/desk/tickets`: every list of tickets on the desk. */
export function QueuePage() {
  const [params] = useSearchParams();
  usePageTitle(titleOf(readAsk(params)));
  return <Queue />;
}
