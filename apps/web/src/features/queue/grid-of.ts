/** The columns of the grid that every row is: a box to choose with, then what is shown. */
export function gridOf(columns: readonly { id: string; getSize: () => number }[]): string {
  const widths = columns.map((column) => (column.id === "subject" ? "minmax(0, 1fr)" : `${column.getSize()}px`));
  return `16px ${widths.join(" ")}`;
}
