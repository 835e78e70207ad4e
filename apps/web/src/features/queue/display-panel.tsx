import { SegmentedControl } from "@mantine/core";
import type { QUEUE_DENSITIES, QueueLayout } from "@smartsupport/contracts";
import { useIsPhone } from "../../lib/use-is-narrow.ts";
import { ColumnList } from "./column-list.tsx";
import styles from "./display-menu.module.css";
import type { TicketSort } from "./queue-ask.ts";

export type DisplayProps = {
  layout: QueueLayout;
  onLayout: (layout: QueueLayout) => void;
  sort: TicketSort;
  onSort: (sort: TicketSort) => void;
  /** Whether words are searched for: what matches best can stand first then. */
  isSearched: boolean;
};

const SORTS: { value: TicketSort; label: string }[] = [
  { value: "relevance", label: "Best match first" },
  { value: "due", label: "Due first" },
  { value: "priority", label: "Most urgent first" },
  { value: "updated", label: "Last changed first" },
  { value: "created", label: "Newest first" },
];

/** What the menu holds: order, density, columns. */
export function DisplayPanel({ layout, onLayout, sort, onSort, isSearched }: DisplayProps) {
  const isPhone = useIsPhone();
  return (
    <>
      <fieldset className={styles.part}>
        <legend>Order</legend>
        {SORTS.filter(({ value }) => isSearched || value !== "relevance").map(({ value, label }) => (
          <label key={value} className={styles.choice}>
            <input type="radio" name="queue-order" checked={sort === value} onChange={() => onSort(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      {!isPhone && (
        <>
          <div className={styles.part}>
            <h3>Rows</h3>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label="Rows"
              value={layout.density ?? "compact"}
              onChange={(density) => onLayout({ density: density as (typeof QUEUE_DENSITIES)[number] })}
              data={[
                { value: "compact", label: "Compact" },
                { value: "comfortable", label: "Comfortable" },
              ]}
            />
          </div>
          <ColumnList layout={layout} onLayout={onLayout} />
        </>
      )}
    </>
  );
}
