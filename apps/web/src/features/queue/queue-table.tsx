import type { QueueColumn, QueueLayout, TicketRow } from "@smartsupport/contracts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type RefObject, useDeferredValue, useEffect, useMemo } from "react";
import { useNow } from "../../lib/time/use-now.ts";
import { useIsPhone } from "../../lib/use-is-narrow.ts";
import { gridOf } from "./grid-of.ts";
import { GroupRow } from "./group-row.tsx";
import type { TicketSort } from "./queue-ask.ts";
import { queueEntries } from "./queue-entries.ts";
import { QueueHead } from "./queue-head.tsx";
import { type Hand, QueueRow } from "./queue-row.tsx";
import type { Sight } from "./queue-rows.ts";
import styles from "./queue-table.module.css";
import { useColumnTable } from "./use-column-table.ts";
import type { Selection } from "./use-selection.ts";

type Props = {
  tickets: readonly TicketRow[];
  sort: TicketSort;
  onSort: (sort: TicketSort) => void;
  layout: QueueLayout;
  onLayout: (layout: QueueLayout) => void;
  hasMore: boolean;
  isReadingMore: boolean;
  onMore: () => void;
  current: string | null;
  selection: Selection;
  isChoosing: boolean;
  hand: Hand;
  frame: RefObject<HTMLDivElement | null>;
  /** How wide the list is: columns that do not fit give way. */
  widthPx: number;
  /** How far it was scrolled when it was left. */
  offsetPx: number;
  /** Gives a way to bring a ticket into sight. */
  reach: RefObject<(number: string) => void>;
  onSight: (sight: Pick<Sight, "first" | "last">) => void;
};

const HEIGHTS = {
  compact: { head: 32, ticket: 36, group: 28 },
  comfortable: { head: 32, ticket: 44, group: 28 },
  phone: { head: 0, ticket: 92, group: 32 },
};
const AHEAD = 12;
/** At first no more than can be seen, and the others once those stand. */
const AHEAD_AT_FIRST = 2;
/** As many rows before the end, more are read. */
const READ_AHEAD = 40;

/** The tickets, drawn only where they can be seen; more come as one scrolls. */
export function QueueTable({
  tickets,
  sort,
  onSort,
  layout,
  onLayout,
  current,
  selection,
  hand,
  frame,
  ...rest
}: Props) {
  const { isChoosing, hasMore, isReadingMore, onMore, widthPx, offsetPx, reach, onSight } = rest;
  const nowMs = useNow();
  const isPhone = useIsPhone();
  const table = useColumnTable(tickets, layout, onLayout, isPhone ? 0 : widthPx);
  const columns = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .join(" ");
  const shownColumns = useMemo(() => columns.split(" ") as QueueColumn[], [columns]);
  const entries = useMemo(() => queueEntries(tickets, sort, hasMore, nowMs), [tickets, sort, hasMore, nowMs]);
  const places = useMemo(() => new Map(entries.map((entry, place) => [entry.key, place])), [entries]);
  const heights = HEIGHTS[isPhone ? "phone" : (layout.density ?? "compact")];

  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => heights[entries[index]?.kind ?? "ticket"],
    getItemKey: (index) => entries[index]?.key ?? index,
    initialOffset: offsetPx,
    overscan: useDeferredValue(AHEAD, AHEAD_AT_FIRST),
    // The names of the columns stand above the rows, and stay there.
    scrollMargin: heights.head,
    scrollPaddingStart: heights.head,
  });
  useEffect(() => rows.measure(), [rows, heights]);
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  const first = shown[0]?.index ?? 0;

  useEffect(() => {
    if (hasMore && !isReadingMore && last >= entries.length - READ_AHEAD) onMore();
  }, [hasMore, isReadingMore, last, entries.length, onMore]);
  // Heads of groups stand among the tickets: a few more than are in sight do no harm.
  useEffect(() => onSight({ first: Math.max(0, first - 4), last }), [first, last, onSight]);
  reach.current = (number) => {
    const place = places.get(number);
    if (place !== undefined) rows.scrollToIndex(place);
  };

  const { chosen } = selection;
  const isAllChosen = tickets.length > 0 && tickets.every(({ number }) => chosen.has(number));
  const chooseAll = () => (isAllChosen ? selection.clear() : selection.choose(tickets.map(({ number }) => number)));
  const style = {
    "--queue-grid": gridOf(table.getVisibleLeafColumns()),
    "--queue-row": `${heights.ticket}px`,
  } as CSSProperties;
  return (
    <table
      className={styles.table}
      style={style}
      aria-label="Tickets"
      aria-rowcount={hasMore ? -1 : tickets.length + 1}
      data-choosing={isChoosing || undefined}
    >
      <thead>
        <QueueHead
          table={table}
          sort={sort}
          onSort={onSort}
          isAllChosen={isAllChosen}
          isSomeChosen={chosen.size > 0}
          onAll={chooseAll}
        />
      </thead>
      <tbody style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const entry = entries[index];
          const placed = { index, startPx: start - heights.head, measure: isPhone ? rows.measureElement : undefined };
          if (!entry) return null;
          if (entry.kind === "group") {
            return (
              <GroupRow key={key} tone={entry.tone} count={entry.count} columns={shownColumns.length + 1} {...placed} />
            );
          }
          const { number } = entry.ticket;
          return (
            <QueueRow
              key={key}
              ticket={entry.ticket}
              columns={shownColumns}
              isCurrent={number === current}
              isChosen={chosen.has(number)}
              isChoosing={isPhone && isChoosing}
              hand={hand}
              {...placed}
            />
          );
        })}
      </tbody>
    </table>
  );
}
