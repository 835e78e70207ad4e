/** What spreadsheets work out, behind the spaces that some of them skip; full-width signs count as the plain ones. */
const ACTING = /^[\s\0]*[=+\-@|%＝＋－＠]|^[\t\r\n\0]/;

/** A cell as text to every spreadsheet: one that would be taken for a formula gets an apostrophe, which they do not show. */
export function spreadsheetText<Cell>(cell: Cell): Cell | string {
  return typeof cell === "string" && ACTING.test(cell) ? `'${cell}` : cell;
}
