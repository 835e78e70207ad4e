import { listTickets } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { SectionCard } from "../../components/ui/section-card.tsx";
import { SkeletonRows } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { VIEW_WORDS } from "../../lib/tickets/view-words.ts";
import type { HomeView } from "./home-views.ts";
import styles from "./short-list.module.css";
import { ShortRow } from "./short-row.tsx";

const SHOWN = 5;

/** The first few tickets of a view, and the way to the rest. */
export function ShortList({ view }: { view: HomeView }) {
  const isReview = view === "to_review" || view === "triage_overdue";
  const query = { view, limit: SHOWN, sort: isReview ? ("created" as const) : ("due" as const) };
  const { data, isPending, error, refetch } = useOperationQuery(listTickets, { query });
  const { title, empty, hint } = VIEW_WORDS[view];
  const all = data?.nextCursor ? <Link to={`/desk/tickets?view=${view}`}>All in {title}</Link> : null;
  return (
    <SectionCard title={title} aside={all}>
      {isPending && <SkeletonRows rows={SHOWN} label={`Loading ${title}`} />}
      {error && !data && (
        <div className={styles.error}>
          <ErrorState title={`${title} did not load.`} problem={error} retry={() => void refetch()} />
        </div>
      )}
      {data?.items.length === 0 && (
        <div className={styles.empty}>
          <p>{empty}</p>
          <p>{hint}</p>
        </div>
      )}
      {data && data.items.length > 0 && (
        <ul>
          {data.items.map((ticket) => (
            <ShortRow key={ticket.id} ticket={ticket} showsAge={isReview} />
          ))}
        </ul>
      )}
    </SectionCard>
  );
}
