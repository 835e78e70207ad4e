import type { QueueColumn, TicketRow } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { type MouseEvent, memo, useRef } from "react";
import { Link } from "react-router-dom";
import { HereNow } from "../../components/person/here-now.tsx";
import { Marked } from "../../components/search/marked.tsx";
import { MatchLine } from "../../components/search/match-line.tsx";
import { RowDraft } from "../../components/ticket/row-draft.tsx";
import { prefetchTicket } from "../../lib/tickets/prefetch-ticket.ts";
import { ChoiceBox } from "./choice-box.tsx";
import { COLUMN_LOOKS } from "./queue-columns.tsx";
import styles from "./queue-row.module.css";
import { useLongPress } from "./use-long-press.ts";

type Props = Placed & {
  ticket: TicketRow;
  columns: readonly QueueColumn[];
  isCurrent: boolean;
  isChosen: boolean;
  /** Whether a press chooses, as on a phone once one is chosen. */
  isChoosing: boolean;
  hand: Hand;
};

/** What a row can do to the list it stands in. The same object as long as the list lives. */
export type Hand = {
  /** `isOpening` is false when the press only points at it, with the preview beside the list. */
  point: (number: string) => void;
  press: (number: string) => "open" | "stay";
  choose: (number: string, isRange: boolean) => void;
};

/** Where a line stands in the list that is only drawn in part. */
export type Placed = { index: number; startPx: number; measure?: (row: HTMLElement | null) => void };

const LINGER_MS = 60;

/** One ticket of the queue: a row, and on phones a card. Pointing at it brings the ticket nearer. */
export const QueueRow = memo(function QueueRow({ ticket, columns, isCurrent, isChosen, isChoosing, ...rest }: Props) {
  const { hand, index, startPx, measure } = rest;
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { number, subject, isTriageOverdue } = ticket;
  const hold = useLongPress(() => hand.choose(number, false));
  const linger = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => prefetchTicket(client, number), LINGER_MS);
  };
  const leave = () => clearTimeout(timer.current);
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    if (hold.wasHeld() || isChoosing || event.shiftKey) {
      event.preventDefault();
      if (!hold.wasHeld()) hand.choose(number, event.shiftKey);
      return;
    }
    // A press of Enter has no place on the screen: it opens, whatever the preview shows.
    if (hand.press(number) === "stay" && event.detail > 0) event.preventDefault();
  };
  return (
    <tr
      ref={measure}
      style={{ transform: `translateY(${startPx}px)` }}
      data-index={index}
      className={styles.row}
      data-number={number}
      data-current={isCurrent || undefined}
      data-chosen={isChosen || undefined}
      onPointerEnter={linger}
      onPointerLeave={leave}
      {...hold.handlers}
    >
      <td className={styles.choose}>
        <ChoiceBox
          label={`Select ${number}`}
          isChosen={isChosen}
          onPress={({ shiftKey }) => hand.choose(number, shiftKey)}
        />
      </td>
      {columns.map((id) => (
        <td key={id} className={styles[id]}>
          {id === "subject" ? (
            <>
              <Link
                to={`/desk/tickets/${number}`}
                state={{ isFromQueue: true }}
                dir="auto"
                draggable={false}
                onFocus={() => {
                  hand.point(number);
                  linger();
                }}
                onBlur={leave}
                onClick={onClick}
              >
                <Marked text={subject} />
              </Link>
              <MatchLine number={number} />
              <HereNow number={number} />
              <RowDraft number={number} />
              {isTriageOverdue && <span className={styles.flag}>Review overdue</span>}
            </>
          ) : (
            COLUMN_LOOKS[id].cell(ticket)
          )}
        </td>
      ))}
    </tr>
  );
});
