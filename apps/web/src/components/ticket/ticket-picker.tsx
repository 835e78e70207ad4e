import { useDebouncedValue } from "@mantine/hooks";
import { listTickets, type TicketRow } from "@smartsupport/contracts";
import { useState } from "react";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { SearchList } from "../ui/search-list.tsx";
import { StatusIcon } from "../ui/status-icon.tsx";
import styles from "./ticket-picker.module.css";

type Props = {
  label: string;
  /** Numbers that are not offered. */
  without?: readonly string[];
  /** The number that was picked. */
  chosen?: string | null;
  /** Only tickets that are not over. */
  isOpenOnly?: boolean;
  onPick: (ticket: TicketRow) => void;
};

const PAUSE_MS = 150;
const OVER = ["Closed", "Rejected", "Withdrawn"];

/** A field to find a ticket by number or words, and those found; what changed last while nothing is typed. */
export function TicketPicker({ label, without = [], chosen = null, isOpenOnly = false, onPick }: Props) {
  const [words, setWords] = useState("");
  const [q] = useDebouncedValue(words.trim(), PAUSE_MS);
  const found = useOperationQuery(
    listTickets,
    { query: { q: q || undefined, limit: 10 } },
    { placeholderData: (kept) => kept },
  );
  const choices = (found.data?.items ?? []).filter(
    ({ number, status }) => !without.includes(number) && !(isOpenOnly && OVER.includes(status)),
  );

  return (
    <SearchList
      label={label}
      isLabelShown
      placeholder="Number or words"
      words={words}
      onWords={setWords}
      isBehind={words.trim() !== q || found.isPlaceholderData}
      answer={found}
      failed="The tickets did not load."
      nothing="No ticket found."
      onPick={onPick}
      choices={choices.map((ticket) => ({
        key: ticket.number,
        isChosen: ticket.number === chosen,
        value: ticket,
        shown: (
          <>
            <StatusIcon status={ticket.status} label={ticket.status} />
            <span className={styles.number}>{ticket.number}</span>
            <span className={styles.subject}>{ticket.subject}</span>
          </>
        ),
      }))}
    />
  );
}
