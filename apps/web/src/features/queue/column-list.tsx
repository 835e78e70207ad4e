import { Checkbox } from "@mantine/core";
import type { QueueLayout } from "@smartsupport/contracts";
import { SortableList } from "../../components/ui/sortable-list.tsx";
import { columnsOf, keptColumns } from "./column-choice.ts";
import styles from "./display-menu.module.css";
import { COLUMN_LOOKS } from "./queue-columns.tsx";

type Props = { layout: QueueLayout; onLayout: (layout: QueueLayout) => void };

const STEP_PX = 16;

/** Which columns the queue has, in which order, how wide: by drag, or with the arrow keys on a column's handle. */
export function ColumnList({ layout, onLayout }: Props) {
  const columns = columnsOf(layout);
  const keep = (next: typeof columns) => onLayout({ columns: keptColumns(next) });
  const widen = (id: string, steps: 1 | -1) =>
    keep(
      columns.map((column) => {
        const isFixed = column.id !== id || column.id === "subject" || COLUMN_LOOKS[column.id].isIcon;
        const widthPx = Math.max(48, Math.min(480, column.widthPx + steps * STEP_PX));
        return isFixed ? column : { ...column, widthPx };
      }),
    );
  return (
    <section className={styles.part} aria-labelledby="queue-columns-title">
      <h3 id="queue-columns-title">Columns</h3>
      <p className={styles.hint}>Drag to order. On a handle, ↑ ↓ move the column and ← → set its width.</p>
      <SortableList
        items={columns.map((column) => ({ ...column, name: COLUMN_LOOKS[column.id].name }))}
        onOrder={(ids) => keep(ids.flatMap((id) => columns.find((column) => column.id === id) ?? []))}
        onSideways={widen}
        draw={({ id, name, isShown }) => (
          <Checkbox
            size="xs"
            label={name}
            checked={isShown}
            disabled={id === "subject"}
            onChange={() =>
              keep(columns.map((column) => (column.id === id ? { ...column, isShown: !isShown } : column)))
            }
          />
        )}
      />
      {layout.columns && (
        <button type="button" className={styles.usual} onClick={() => onLayout({ columns: [] })}>
          Back to the usual columns
        </button>
      )}
    </section>
  );
}
