import type { QueueColumn, QueueLayout, TicketRow } from "@smartsupport/contracts";
import {
  type ColumnDef,
  type ColumnSizingState,
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  type Updater,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { type ColumnChoice, columnsOf, fitting, keptColumns } from "./column-choice.ts";
import { COLUMN_LOOKS } from "./queue-columns.tsx";

const features = tableFeatures({
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});

const COLUMNS = (Object.keys(COLUMN_LOOKS) as QueueColumn[]).map((id): ColumnDef<typeof features, TicketRow> => {
  const { widthPx, isIcon } = COLUMN_LOOKS[id];
  // The subject takes what is left, so its edge is its neighbour's.
  return {
    id,
    size: widthPx,
    minSize: isIcon ? widthPx : 48,
    maxSize: 480,
    enableResizing: id !== "subject" && !isIcon,
  };
});

/** The tickets as TanStack's table: which columns are shown, in which order, how wide; a change of them is given on. */
export function useColumnTable(
  tickets: readonly TicketRow[],
  layout: QueueLayout,
  onLayout: (layout: QueueLayout) => void,
  widthPx: number,
) {
  const chosen = useMemo(() => columnsOf(layout), [layout]);
  const shown = useMemo(() => new Set(fitting(chosen, widthPx).map(({ id }) => id)), [chosen, widthPx]);
  const state = useMemo(
    () => ({
      columnOrder: chosen.map(({ id }) => id as string),
      columnVisibility: Object.fromEntries(chosen.map(({ id }) => [id, shown.has(id)])),
      columnSizing: Object.fromEntries(chosen.map(({ id, widthPx: px }) => [id, px])),
    }),
    [chosen, shown],
  );
  const resize = (updater: Updater<ColumnSizingState>) => {
    const sizes = typeof updater === "function" ? updater(state.columnSizing) : updater;
    const sized = chosen.map(
      (column): ColumnChoice => ({ ...column, widthPx: Math.round(sizes[column.id] ?? column.widthPx) }),
    );
    onLayout({ columns: keptColumns(sized) });
  };
  return useTable({
    features,
    columns: COLUMNS,
    data: tickets as TicketRow[],
    getRowId: ({ number }) => number,
    state,
    columnResizeMode: "onChange",
    onColumnSizingChange: resize,
  });
}

export type ColumnTable = ReturnType<typeof useColumnTable>;
