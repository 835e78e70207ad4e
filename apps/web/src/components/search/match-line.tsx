import type { SearchMatch } from "@smartsupport/contracts";
import { useContext } from "react";
import styles from "./marked.module.css";
import { MarkedParts } from "./marked.tsx";
import { SearchContext } from "./search-shown.tsx";

const PLACES: Record<SearchMatch["place"], string | null> = {
  description: null,
  comment: "Comment",
  note: "Note",
  file: "File",
  form: "Form",
};

/** The line of a ticket's texts that answers the search, where its subject does not show it. */
export function MatchLine({ number }: { number: string }) {
  const line = useContext(SearchContext)?.lines.get(number);
  if (!line) return null;
  const place = PLACES[line.place];
  return (
    <span className={styles.line} dir="auto">
      {place && (
        <span className={styles.place} data-place={line.place}>
          {place}
        </span>
      )}
      <MarkedParts parts={line.parts} />
    </span>
  );
}
