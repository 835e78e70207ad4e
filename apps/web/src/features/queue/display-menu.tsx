import { Button, Popover, SegmentedControl } from "@mantine/core";
import type { QUEUE_DENSITIES, QueueLayout } from "@smartsupport/contracts";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { useIsPhone } from "../../lib/use-is-narrow.ts";
import { ColumnList } from "./column-list.tsx";
import styles from "./display-menu.module.css";
import type { TicketSort } from "./queue-ask.ts";

type Props = {
  layout: QueueLayout;
  onLayout: (layout: QueueLayout) => void;
  sort: TicketSort;
  onSort: (sort: TicketSort) => void;
  /** Whether words were searched for: then some tickets answer better than others. */
  isSearched: boolean;
};

const SORTS: { value: TicketSort; label: string }[] = [
  { value: "relevance", label: "Best match first" },
  { value: "due", label: "Due first" },
  { value: "priority", label: "Most urgent first" },
  { value: "updated", label: "Last changed first" },
  { value: "created", label: "Newest first" },
];

/** How the queue looks: its order, how close the rows stand, which columns they have. Kept for this person. */
export function DisplayMenu({ layout, onLayout, sort, onSort, isSearched }: Props) {
  const isPhone = useIsPhone();
  return (
    <Popover width={288} position="bottom-end" trapFocus returnFocus transitionProps={{ duration: 0 }} shadow="none">
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<Icon of={IconAdjustmentsHorizontal} />}>
          Display
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu} aria-label="Display">
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
      </Popover.Dropdown>
    </Popover>
  );
}
