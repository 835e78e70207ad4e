import { Button, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Chip } from "../../components/ui/chip.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Picker } from "../../components/ui/picker.tsx";
import { calendarDateWords } from "../../lib/time/calendar-date.ts";
import styles from "./filter-bar.module.css";
import { FilterChip } from "./filter-chip.tsx";
import { FILTER_WORDS, useFilterOptions } from "./filter-options.tsx";
import { FILTERS, type FilterName, isFiltered, type QueueAsk } from "./queue-ask.ts";

type Props = {
  ask: QueueAsk;
  onFilter: (name: FilterName, values: readonly string[]) => void;
  onClearDates: () => void;
  onClear: () => void;
};

/** The filters in use, and the way to one more. */
export function FilterBar({ ask, onFilter, onClearDates, onClear }: Props) {
  const options = useFilterOptions();
  const [open, setOpen] = useState<FilterName | null>(null);
  const inUse = FILTERS.filter((name) => ask[name].length > 0 || name === open);
  const unused = FILTERS.filter((name) => !inUse.includes(name));
  return (
    <div className={styles.chips}>
      {inUse.map((name) => (
        <FilterChip
          key={name}
          name={FILTER_WORDS[name]}
          options={options[name]}
          chosen={ask[name]}
          isMultiple={name !== "assignee"}
          opened={open === name}
          onOpenedChange={(isOpen) => setOpen(isOpen ? name : null)}
          onChange={(values) => onFilter(name, values)}
        />
      ))}
      {(ask.createdFrom || ask.createdTo) && (
        <Chip name="Filed" onRemove={onClearDates} removeLabel="Remove the filter Filed">
          {datesWords(ask.createdFrom, ask.createdTo)}
        </Chip>
      )}
      {unused.length > 0 && (
        <Picker
          label="Filter by"
          width={168}
          options={unused.map((name) => ({ value: name, label: FILTER_WORDS[name] }))}
          chosen={[]}
          onPick={(picked) => {
            // After this list has closed and given its focus back.
            const name = unused.find((one) => one === picked) ?? null;
            requestAnimationFrame(() => setOpen(name));
          }}
        >
          {(press) => (
            <UnstyledButton className={styles.add} onClick={press}>
              <Icon of={IconPlus} size={14} />
              Filter
            </UnstyledButton>
          )}
        </Picker>
      )}
      {isFiltered(ask) && (
        <Button variant="subtle" size="xs" className={styles.clear} onClick={onClear}>
          Clear
        </Button>
      )}
    </div>
  );
}

function datesWords(from: string | null, to: string | null): string {
  if (from && to) return `${calendarDateWords(from)} to ${calendarDateWords(to)}`;
  return from ? `since ${calendarDateWords(from)}` : `until ${calendarDateWords(to ?? "")}`;
}
