import { type CursorValue, decodeCursor } from "@smartsupport/database";
import { fieldError } from "../core-error.ts";

/** Where the page before ended, of a list in the order of time; undefined for the first page. */
export function readCursor(cursor: string | undefined, list: string): CursorValue[] | undefined {
  if (cursor === undefined) return undefined;
  const after = decodeCursor(cursor, list, 2);
  if (after === null) throw fieldError("cursor", "This is not the end of a page of this list.");
  return after;
}
