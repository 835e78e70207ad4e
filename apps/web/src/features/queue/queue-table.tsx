import type { TicketRow } from "@smartsupport/contracts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "react-router-dom";
import { useNow } from "../../lib/time/use-now.ts";
import { useIsPhone } from "../../lib/use-is-narrow.ts";
import { GroupRow } from "./group-row.tsx";
import { keepPlace, placeOf } from "./place-memory.ts";
import type { TicketSort } from "./queue-ask.ts";
import { queueEntries } from "./queue-entries.ts";
import { QueueHead } from "./queue-head.tsx";
import { QueueRow } from "./queue-row.tsx";
import styles from "./queue-table.module.css";
import { useQueueKeys } from "./use-queue-keys.ts";

type Props = {
  tickets: readonly TicketRow[];
  sort: TicketSort;
  onSort: (sort: TicketSort) => void;
  hasMore: boolean;
  isFetchingMore: boolean;
  onMore: () => void;
  search: RefObject<HTMLInputElement | null>;
};

const HEIGHTS = { desk: { head: 32, ticket: 36, group: 28 }, phone: { head: 0, ticket: 92, group: 32 } };
const AHEAD = 12;

/** The tickets, drawn only where they can be seen; more come as one scrolls. Coming back finds the place as it was left. */
export function QueueTable({ tickets, sort, onSort, hasMore, isFetchingMore, onMore, search }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const { key: visit } = useLocation();
  const [left] = useState(() => placeOf(visit));
  const [current, setCurrent] = useState<string | null>(left?.number ?? null);
  const nowMs = useNow();
  const isPhone = useIsPhone();
  const entries = useMemo(() => queueEntries(tickets, sort, hasMore, nowMs), [tickets, sort, hasMore, nowMs]);
  const heights = isPhone ? HEIGHTS.phone : HEIGHTS.desk;

  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => heights[entries[index]?.kind ?? "ticket"],
    getItemKey: (index) => entries[index]?.key ?? index,
    initialOffset: left?.offsetPx ?? 0,
    overscan: AHEAD,
    // The names of the columns stand above the rows, and stay there.
    scrollMargin: heights.head,
    scrollPaddingStart: heights.head,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;

  useEffect(() => {
    if (hasMore && !isFetchingMore && last >= entries.length - AHEAD) onMore();
  }, [hasMore, isFetchingMore, last, entries.length, onMore]);

  useEffect(() => {
    const keep = () => keepPlace(visit, { offsetPx: frame.current?.scrollTop ?? 0, number: current });
    const element = frame.current;
    keep();
    element?.addEventListener("scroll", keep, { passive: true });
    return () => element?.removeEventListener("scroll", keep);
  }, [visit, current]);

  const focusRow = (number: string) =>
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-number="${number}"] a`)?.focus({ preventScroll: true }),
    );
  // Whoever comes back from a ticket goes on with the keyboard where they were.
  useEffect(() => {
    if (left?.number) focusRow(left.number);
  }, [left]);

  useQueueKeys({
    count: tickets.length,
    at: tickets.findIndex(({ number }) => number === current),
    go: (index) => {
      const number = tickets[index]?.number;
      if (!number) return;
      setCurrent(number);
      rows.scrollToIndex(entries.findIndex((entry) => entry.kind === "ticket" && entry.ticket.number === number));
      focusRow(number);
    },
    focusSearch: () => search.current?.focus(),
  });

  return (
    <div ref={frame} className={styles.frame}>
      <table className={styles.table} aria-label="Tickets" aria-rowcount={hasMore ? -1 : tickets.length + 1}>
        <thead>
          <QueueHead sort={sort} onSort={onSort} />
        </thead>
        <tbody style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, key, start }) => {
            const entry = entries[index];
            const placed = { index, startPx: start - heights.head, measure: isPhone ? rows.measureElement : undefined };
            if (!entry) return null;
            if (entry.kind === "group") return <GroupRow key={key} tone={entry.tone} count={entry.count} {...placed} />;
            const { ticket } = entry;
            const isCurrent = ticket.number === current;
            return <QueueRow key={key} ticket={ticket} isCurrent={isCurrent} onCurrent={setCurrent} {...placed} />;
          })}
        </tbody>
      </table>
    </div>
  );
}
