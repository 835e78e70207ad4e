import { Button } from "@mantine/core";
import { countTickets, listTickets } from "@smartsupport/contracts";
import { useEffect, useRef } from "react";
import { useLocation } from "react-router-dom";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { SkeletonRows } from "../../components/ui/skeleton.tsx";
import { useOperationPages } from "../../lib/api/use-operation-pages.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { leaveTrail } from "../../lib/tickets/queue-trail.ts";
import { VIEW_WORDS } from "../../lib/tickets/view-words.ts";
import filters from "./filter-bar.module.css";
import { FilterBar } from "./filter-bar.tsx";
import styles from "./queue.module.css";
import { isFiltered, type QueueAsk, queryOf, titleOf } from "./queue-ask.ts";
import { QueueTable } from "./queue-table.tsx";
import { SearchField } from "./search-field.tsx";
import { SortMenu } from "./sort-menu.tsx";
import { useQueueAsk } from "./use-queue-ask.ts";

/** The desk's list of tickets: a view, narrowed by filters and words, in an order, as its address says. */
export function Queue() {
  const { ask, setFilter, clearDates, search, setSort, clear } = useQueueAsk();
  const { pathname, search: address } = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const tickets = useOperationPages(listTickets, { query: queryOf(ask) }, { keepPrevious: true });
  const { items, hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage } = tickets;
  const title = titleOf(ask);

  useEffect(() => {
    const numbers = items.map(({ number }) => number);
    leaveTrail({ address: `${pathname}${address}`, title, numbers, hasMore: hasNextPage });
  }, [items, pathname, address, title, hasNextPage]);

  return (
    <div className={styles.queue}>
      <PageBar title={title} beside={<Count ask={ask} loaded={items.length} hasMore={hasNextPage} />}>
        <SortMenu sort={ask.sort} onSort={setSort} />
      </PageBar>
      <div className={filters.bar}>
        <SearchField value={ask.q} onChange={search} input={field} className={filters.search} />
        <FilterBar ask={ask} onFilter={setFilter} onClearDates={clearDates} onClear={clear} />
      </div>
      {tickets.isPending && <SkeletonRows rows={16} label="Loading tickets" />}
      {tickets.isError && items.length === 0 && (
        <div className={styles.alone}>
          <ErrorState title="The queue did not load." problem={tickets.error} retry={() => void tickets.refetch()} />
        </div>
      )}
      {tickets.isSuccess && items.length === 0 && (
        <div className={styles.alone}>
          <NothingHere ask={ask} onClear={clear} />
        </div>
      )}
      {items.length > 0 && (
        <div className={styles.list} data-stale={isPlaceholderData || undefined}>
          <QueueTable
            key={address}
            tickets={items}
            sort={ask.sort}
            onSort={setSort}
            hasMore={hasNextPage}
            isFetchingMore={isFetchingNextPage}
            onMore={fetchNextPage}
            search={field}
          />
        </div>
      )}
    </div>
  );
}

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
