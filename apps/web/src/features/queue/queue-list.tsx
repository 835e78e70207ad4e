import type { PersonRef, QueueLayout } from "@smartsupport/contracts";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "react-router-dom";
import { BulkActs } from "./bulk/bulk-acts.tsx";
import { keepPlace, placeOf } from "./place-memory.ts";
import type { TicketSort } from "./queue-ask.ts";
import type { Hand } from "./queue-row.tsx";
import styles from "./queue-table.module.css";
import { QueueTable } from "./queue-table.tsx";
import { useFirstInPreview } from "./use-first-in-preview.ts";
import { useQueueKeys } from "./use-queue-keys.ts";
import type { useQueueRows } from "./use-queue-rows.ts";
import { useSelection } from "./use-selection.ts";
import { useWidth } from "./use-width.ts";

type Props = {
  rows: ReturnType<typeof useQueueRows>;
  me: PersonRef;
  sort: TicketSort;
  onSort: (sort: TicketSort) => void;
  layout: QueueLayout;
  onLayout: (layout: QueueLayout) => void;
  /** With the preview beside the list a press shows the ticket there; without, it opens. */
  hasPreview: boolean;
  onPreview: () => void;
  onCurrent: (number: string | null) => void;
  /** On a phone: a press chooses. */
  isChoosing: boolean;
  onChoosing: (isChoosing: boolean) => void;
};

/** The list in the hand: which ticket is pointed at, which are chosen, and the keys for both. */
export function QueueList({
  rows,
  me,
  sort,
  onSort,
  layout,
  onLayout,
  hasPreview,
  onPreview,
  onCurrent,
  ...rest
}: Props) {
  const { isChoosing, onChoosing } = rest;
  const { tickets, hasMore, isReadingMore, readMore, look } = rows;
  const frame = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(frame);
  const reach = useRef<(number: string) => void>(() => {});
  const isPointedAt = useRef(false);
  const { key: visit } = useLocation();
  const [left] = useState(() => placeOf(visit));
  const [current, setCurrent] = useState<string | null>(left?.number ?? null);
  const kept = useSelection(left?.chosen);
  const { chosen, toggle, extend, choose } = kept;
  const clear = useCallback(() => {
    kept.clear();
    onChoosing(false);
  }, [kept.clear, onChoosing]);
  const selection = useMemo(() => ({ ...kept, clear }), [kept, clear]);
  const order = useMemo(() => tickets.map(({ number }) => number), [tickets]);
  const at = useMemo(() => (current === null ? -1 : order.indexOf(current)), [order, current]);

  useEffect(() => onCurrent(current), [current, onCurrent]);
  useFirstInPreview(hasPreview, { first: order[0], current, point: setCurrent });
  useEffect(() => {
    const element = frame.current;
    const keep = () => keepPlace(visit, { offsetPx: element?.scrollTop ?? 0, number: current, chosen: [...chosen] });
    keep();
    element?.addEventListener("scroll", keep, { passive: true });
    return () => element?.removeEventListener("scroll", keep);
  }, [visit, current, chosen]);

  const focusRow = useCallback((number: string) => {
    // After the row was drawn, if it was not before.
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-number="${number}"] a`)?.focus({ preventScroll: true }),
    );
  }, []);
  // Whoever comes back from a ticket goes on with the keyboard where they were.
  useEffect(() => {
    if (left?.number) focusRow(left.number);
  }, [left, focusRow]);

  // The rows keep one hand for as long as the list lives: a move draws two rows, not all.
  const now = useRef({ order, current, hasPreview });
  now.current = { order, current, hasPreview };
  const hand = useMemo<Hand>(
    () => ({
      point: setCurrent,
      press: (number) => {
        setCurrent(number);
        return now.current.hasPreview ? "stay" : "open";
      },
      choose: (number, isRange) => {
        if (isRange) extend(number, now.current.order, now.current.current);
        else toggle(number);
        setCurrent(number);
        focusRow(number);
      },
    }),
    [extend, toggle, focusRow],
  );

  useQueueKeys({
    count: order.length,
    at,
    go: (index, isRange) => {
      const number = order[index];
      if (number === undefined) return;
      if (isRange) extend(number, order, current);
      setCurrent(number);
      reach.current(number);
      focusRow(number);
    },
    choose: () => {
      if (current !== null) toggle(current);
    },
    chooseAll: () => choose(order),
    clear,
  });

  const isInHand = current !== null || chosen.size > 0;
  const onSight = useCallback(
    (sight: { first: number; last: number }) =>
      look({ ...sight, isHeld: () => isInHand || isPointedAt.current || (frame.current?.scrollTop ?? 0) > 0 }),
    [look, isInHand],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== " " || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    onPreview();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the space key is that of the rows inside */}
      <div
        ref={frame}
        className={styles.frame}
        onKeyDown={onKeyDown}
        onPointerEnter={() => {
          isPointedAt.current = true;
        }}
        onPointerLeave={() => {
          isPointedAt.current = false;
        }}
      >
        <QueueTable
          tickets={tickets}
          sort={sort}
          onSort={onSort}
          layout={layout}
          onLayout={onLayout}
          hasMore={hasMore}
          isReadingMore={isReadingMore}
          onMore={readMore}
          current={current}
          selection={selection}
          isChoosing={isChoosing || chosen.size > 0}
          hand={hand}
          frame={frame}
          widthPx={widthPx}
          offsetPx={left?.offsetPx ?? 0}
          reach={reach}
          onSight={onSight}
        />
      </div>
      <BulkActs
        me={me}
        selection={selection}
        current={current}
        onAll={hasMore && chosen.size >= order.length ? () => void rows.readNumbers().then(choose) : undefined}
      />
    </>
  );
}
