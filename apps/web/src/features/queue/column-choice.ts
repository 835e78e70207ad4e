import { QUEUE_COLUMNS, type QueueColumn, type QueueLayout } from "@smartsupport/contracts";
import { COLUMN_LOOKS } from "./queue-columns.tsx";

export type ColumnChoice = { id: QueueColumn; isShown: boolean; widthPx: number };

/** All columns as this person wants them. One that came to the desk later stands at the end, as it is made. */
export function columnsOf({ columns = [] }: QueueLayout): ColumnChoice[] {
  const chosen = new Set(columns.map(({ id }) => id));
  const usual = QUEUE_COLUMNS.filter((id) => !chosen.has(id)).map((id) => ({ id, isShown: !COLUMN_LOOKS[id].isExtra }));
  return [...columns, ...usual].map((column) => ({ widthPx: COLUMN_LOOKS[column.id].widthPx, ...column }));
}

/** The same to be kept: a width only where it differs from the usual one. */
export function keptColumns(columns: readonly ColumnChoice[]): NonNullable<QueueLayout["columns"]> {
  return columns.map(({ id, isShown, widthPx }) => ({
    id,
    // A row without its subject would say nothing, and lead nowhere.
    isShown: isShown || id === "subject",
    ...(widthPx !== COLUMN_LOOKS[id].widthPx && { widthPx }),
  }));
}

const LEAST_SUBJECT_PX = 200;
const GAP_PX = 8;
const EDGES_PX = 56;

/** Of the columns shown, those that leave the subject its room. */
export function fitting(columns: readonly ColumnChoice[], widthPx: number): ColumnChoice[] {
  const shown = columns.filter(({ isShown }) => isShown);
  if (widthPx === 0) return shown;
  const goers = shown
    .filter(({ id }) => COLUMN_LOOKS[id].givesWay !== undefined)
    .sort((a, b) => (COLUMN_LOOKS[a.id].givesWay ?? 0) - (COLUMN_LOOKS[b.id].givesWay ?? 0));
  const needed = (left: readonly ColumnChoice[]) =>
    left.reduce(
      (sum, column) => sum + GAP_PX + (column.id === "subject" ? LEAST_SUBJECT_PX : column.widthPx),
      EDGES_PX,
    );
  const gone = new Set<QueueColumn>();
  for (const { id } of goers) {
    if (needed(shown.filter((column) => !gone.has(column.id))) <= widthPx) break;
    gone.add(id);
  }
  return shown.filter(({ id }) => !gone.has(id));
}
