import { Button } from "@mantine/core";
import { countTickets, type PersonRef } from "@smartsupport/contracts";
import { type ReactNode, startTransition, useCallback, useEffect, useMemo, useState } from "react";
import { useLocation } from "react-router-dom";
import { SearchSays } from "../../components/search/search-says.tsx";
import { SearchShown } from "../../components/search/search-shown.tsx";
import { TicketSearchField } from "../../components/search/ticket-search-field.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { SkeletonRows } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { leaveTrail } from "../../lib/tickets/queue-trail.ts";
import { VIEW_WORDS } from "../../lib/tickets/view-words.ts";
import { useCalm } from "../../lib/use-calm.ts";
import { useIsNarrow, useIsPhone } from "../../lib/use-is-narrow.ts";
import { DisplayMenu } from "./display-menu.tsx";
import filters from "./filter-bar.module.css";
import { FilterBar } from "./filter-bar.tsx";
import { NewerNotice } from "./newer-notice.tsx";
import { placeOf } from "./place-memory.ts";
import { PreviewButton } from "./preview-button.tsx";
import styles from "./queue.module.css";
import { isFiltered, type QueueAsk, queryOf, titleOf } from "./queue-ask.ts";
import { QueueList } from "./queue-list.tsx";
import { useQueueAsk } from "./use-queue-ask.ts";
import { useQueueLayout } from "./use-queue-layout.ts";
import { useQueueRows } from "./use-queue-rows.ts";

type Props = {
  /** Who looks. */
  me: PersonRef;
  /** The name of the saved view that the address names. */
  savedName: string | null;
  /** What can be done with the view. */
  viewActs: (isWorthSaving: boolean) => ReactNode;
  /** A ticket is in the hand, and may be opened next. */
  onHand: () => void;
  /** The ticket beside the list. */
  preview: (number: string, close: () => void) => ReactNode;
};

/** The desk's list of tickets: a view, narrowed by filters and words, in an order, as its address says. */
export function Queue({ me, savedName, viewActs, onHand, preview }: Props) {
  const { ask, setFilter, clearDates, search, setSort, clear } = useQueueAsk();
  const { pathname, search: address, key: visit } = useLocation();
  const isNarrow = useIsNarrow();
  const { layout, isPending: isLayoutPending, change } = useQueueLayout();
  const query = useMemo(() => queryOf(ask), [ask]);
  const rows = useQueueRows(query, placeOf(visit) !== null);
  const { tickets, hasMore, isSuccess, problem } = rows;
  const isPhone = useIsPhone();
  const [isChoosing, setIsChoosing] = useState(false);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const title = savedName ?? titleOf(ask);
  const hasPreview = layout.hasPreview === true && !isNarrow;

  const numbers = useMemo(() => tickets.map(({ number }) => number), [tickets]);

  useEffect(() => {
    leaveTrail({ address: `${pathname}${address}`, title, numbers, hasMore });
  }, [numbers, pathname, address, title, hasMore]);
  // The row in hand is drawn first, what stands beside it when there is time.
  const onCurrent = useCallback(
    (number: string | null) => {
      startTransition(() => setPreviewed(number));
      if (number !== null) onHand();
    },
    [onHand],
  );
  const togglePreview = useCallback(() => change({ hasPreview: !layout.hasPreview }), [change, layout.hasPreview]);
  const isPending = !useCalm(!rows.isPending && !isLayoutPending);

  return (
    <div className={styles.split}>
      <div className={styles.queue}>
        <PageBar title={title} beside={<Count ask={ask} loaded={tickets.length} hasMore={hasMore} />}>
          {isPhone && (
            <Button size="xs" variant="default" aria-pressed={isChoosing} onClick={() => setIsChoosing(!isChoosing)}>
              Select
            </Button>
          )}
          <DisplayMenu layout={layout} onLayout={change} sort={ask.sort} onSort={setSort} isSearched={ask.q !== ""} />
          {!isNarrow && <PreviewButton isOn={hasPreview} onPress={togglePreview} />}
        </PageBar>
        <div className={filters.bar}>
          <TicketSearchField label="Search tickets" value={ask.q} onChange={search} className={filters.search} isDesk />
          <FilterBar ask={ask} onFilter={setFilter} onClearDates={clearDates} onClear={clear} />
          {viewActs(isFiltered(ask))}
        </div>
        <SearchSays q={ask.q} isNear={rows.isNear} isDesk />
        {isPending && <SkeletonRows rows={16} label="Loading tickets" />}
        {!isPending && problem && tickets.length === 0 && (
          <div className={styles.alone}>
            <ErrorState title="The queue did not load." problem={problem} retry={rows.retry} />
          </div>
        )}
        {!isPending && isSuccess && tickets.length === 0 && (
          <div className={styles.alone}>
            <NothingHere ask={ask} onClear={clear} />
          </div>
        )}
        {!isPending && tickets.length > 0 && (
          <div className={styles.list} data-stale={rows.isStale || undefined}>
            <NewerNotice count={rows.newer} onShow={rows.showNewer} />
            <SearchShown q={ask.q} isNear={rows.isNear} numbers={rows.isStale ? NONE : numbers} isDesk>
              <QueueList
                key={address}
                rows={rows}
                me={me}
                sort={ask.sort}
                onSort={setSort}
                layout={layout}
                onLayout={change}
                hasPreview={hasPreview}
                onPreview={togglePreview}
                onCurrent={onCurrent}
                isChoosing={isChoosing}
                onChoosing={setIsChoosing}
              />
            </SearchShown>
          </div>
        )}
      </div>
      {hasPreview && (
        <aside className={styles.preview} aria-label="Preview">
          {previewed === null ? (
            <div className={styles.alone}>
              <EmptyState title="No ticket chosen">Point at one with j and k, or press it.</EmptyState>
            </div>
          ) : (
            preview(previewed, togglePreview)
          )}
        </aside>
      )}
    </div>
  );
}

const NONE: readonly string[] = [];

function Count({ ask, loaded, hasMore }: { ask: QueueAsk; loaded: number; hasMore: boolean }) {
  const counts = useOperationQuery(countTickets, {}).data?.views;
  const counted = ask.view && !isFiltered(ask) ? counts?.[ask.view] : undefined;
  const words = counted !== undefined ? (counted >= 1000 ? "999+" : String(counted)) : `${loaded}${hasMore ? "+" : ""}`;
  return words === "1" ? "1 ticket" : `${words} tickets`;
}

function NothingHere({ ask, onClear }: { ask: QueueAsk; onClear: () => void }) {
  if (!isFiltered(ask) && ask.view) {
    const { empty, hint } = VIEW_WORDS[ask.view];
    return <EmptyState title={empty}>{hint}</EmptyState>;
  }
  const all = (
    <Button size="xs" variant="default" onClick={onClear}>
      Clear the filters
    </Button>
  );
  return (
    <EmptyState title="No ticket matches" action={all}>
      {ask.q
        ? `Nothing in ${titleOf(ask)} holds all of these words.`
        : `Nothing in ${titleOf(ask)} fits these filters.`}
    </EmptyState>
  );
}
