import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { listTickets, type TicketRow } from "@smartsupport/contracts";
import { IconCheck, IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useState } from "react";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { Icon } from "../ui/icon.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";
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

/** A field to find a ticket by number or words, and those found; what changed last while nothing is typed. Arrow keys choose. */
export function TicketPicker({ label, without = [], chosen = null, isOpenOnly = false, onPick }: Props) {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const [q] = useDebouncedValue(words.trim(), PAUSE_MS);
  const id = useId();
  const found = useOperationQuery(
    listTickets,
    { query: { q: q || undefined, limit: 10 } },
    { placeholderData: (kept) => kept },
  );
  const choices = (found.data?.items ?? []).filter(
    ({ number, status }) => !without.includes(number) && !(isOpenOnly && OVER.includes(status)),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = choices[at];
    if (step) setAt(Math.max(0, Math.min(choices.length - 1, at + step)));
    // The second Enter is the form's: the ticket is already chosen.
    else if (event.key === "Enter" && choice && choice.number !== chosen) onPick(choice);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={choices[at] ? `${id}-${at}` : undefined}
        label={label}
        placeholder="Number or words"
        leftSection={<Icon of={IconSearch} />}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.isError && (
        <ErrorState title="The tickets did not load." problem={found.error} retry={() => void found.refetch()} />
      )}
      {found.isPending && <SkeletonRows rows={4} />}
      <div role="listbox" id={id} aria-label={label} className={styles.list}>
        {choices.map((choice, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above owns the keys, as a combobox does
          <div
            key={choice.number}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice.number === chosen}
            className={styles.option}
            data-at={place === at || undefined}
            onMouseMove={() => setAt(place)}
            onClick={() => onPick(choice)}
          >
            <StatusIcon status={choice.status} label={choice.status} />
            <span className={styles.number}>{choice.number}</span>
            <span className={styles.subject}>{choice.subject}</span>
            {choice.number === chosen && <Icon of={IconCheck} size={14} />}
          </div>
        ))}
      </div>
      {found.isSuccess && choices.length === 0 && <p className={styles.none}>No ticket found.</p>}
    </div>
  );
}
