import { findMatches, type MarkedPart, markParts } from "@smartsupport/domain";
import { Fragment, useContext } from "react";
import styles from "./marked.module.css";
import { SearchContext } from "./search-shown.tsx";

/** A text with what was searched for marked in it. */
export function Marked({ text }: { text: string }) {
  const shown = useContext(SearchContext);
  if (!shown) return text;
  return <MarkedParts parts={markParts(text, findMatches(text, shown.search, shown.isNear))} />;
}

export function MarkedParts({ parts }: { parts: readonly MarkedPart[] }) {
  let at = 0;
  return parts.map(({ text, isMatch }) => {
    at += text.length;
    return isMatch ? (
      <mark key={at} className={styles.mark}>
        {text}
      </mark>
    ) : (
      <Fragment key={at}>{text}</Fragment>
    );
  });
}
