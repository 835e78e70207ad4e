import type { QueueColumn } from "@smartsupport/contracts";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { ChoiceBox } from "./choice-box.tsx";
import type { TicketSort } from "./queue-ask.ts";
import { COLUMN_LOOKS } from "./queue-columns.tsx";
import styles from "./queue-head.module.css";
import type { ColumnTable } from "./use-column-table.ts";

type Props = {
  table: ColumnTable;
  sort: TicketSort;
  onSort: (sort: TicketSort) => void;
  isAllChosen: boolean;
  isSomeChosen: boolean;
  onAll: () => void;
};

/** The names of the columns. Those the desk can sort by are buttons; the line after a name is dragged to make it wider. */
export function QueueHead({ table, sort, onSort, isAllChosen, isSomeChosen, onAll }: Props) {
  const [headers] = table.getHeaderGroups();
  return (
    <tr className={styles.head}>
      <th scope="col" className={styles.choose}>
        <ChoiceBox label="Select all" isChosen={isAllChosen} isSome={isSomeChosen} onPress={onAll} />
      </th>
      {headers?.headers.map((header) => {
        const { name, isIcon, isAtEnd, sort: own } = COLUMN_LOOKS[header.column.id as QueueColumn];
        const isSorted = own?.by === sort;
        const rises = own?.isRising ? "ascending" : "descending";
        return (
          <th
            key={header.id}
            scope="col"
            className={isAtEnd ? styles.end : undefined}
            aria-sort={isSorted ? rises : undefined}
          >
            {own && !isIcon ? (
              <button type="button" data-on={isSorted || undefined} onClick={() => onSort(own.by)}>
                {name}
                {isSorted && <Icon of={own.isRising ? IconArrowUp : IconArrowDown} size={12} />}
              </button>
            ) : (
              <span className={isIcon ? styles.spoken : styles.name}>{name}</span>
            )}
            {header.column.getCanResize() && (
              // For the pointer alone: with the keyboard, widths are set under Display.
              <span
                aria-hidden="true"
                className={styles.grip}
                data-held={header.column.getIsResizing() || undefined}
                onMouseDown={header.getResizeHandler()}
                onTouchStart={header.getResizeHandler()}
                onDoubleClick={() => header.column.resetSize()}
              />
            )}
          </th>
        );
      })}
    </tr>
  );
}
