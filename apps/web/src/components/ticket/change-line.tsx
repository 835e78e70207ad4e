import { IconChevronRight, IconGitMerge } from "@tabler/icons-react";
import { useId, useState } from "react";
import { Icon } from "../ui/icon.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import { ChangeSign } from "./change-sign.tsx";
import { authorWords, type ChangeItem, changeWords, type Reader } from "./change-words.ts";
import { MergedPill } from "./merged-pill.tsx";
import styles from "./timeline.module.css";

type Props = { changes: readonly [ChangeItem, ...ChangeItem[]]; reader: Reader };

/** One change in a line; several of one person in a line that unfolds. */
export function ChangeLine({ changes, reader }: Props) {
  return changes.length === 1 ? (
    <li className={styles.small}>
      <span className={styles.sign}>
        <ChangeSign action={changes[0].action} />
      </span>
      <Sentence change={changes[0]} reader={reader} />
    </li>
  ) : (
    <Folded changes={changes} reader={reader} />
  );
}

function Sentence({ change, reader }: { change: ChangeItem; reader: Reader }) {
  return (
    <p>
      <b>{authorWords(change.author, reader)}</b> {changeWords(change, reader)}{" "}
      <RelativeTime at={change.at} className={styles.time} /> <MergedPill of={change.of} />
    </p>
  );
}

function Folded({ changes, reader }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const list = useId();
  const summary = changes.map((change) => changeWords(change, reader)).join("; ");
  const latest = changes.at(-1) ?? changes[0];
  return (
    <li className={styles.small}>
      <span className={styles.sign}>
        <Icon of={IconGitMerge} size={14} />
      </span>
      <div className={styles.foldBox}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon of={IconChevronRight} size={12} />
          <span className={styles.summary}>
            <b>{changes.length} changes</b> by {authorWords(changes[0].author, reader).replace(/^You$/, "you")}
            {!isOpen && `: ${summary}`}
          </span>
          <RelativeTime at={latest.at} className={styles.time} />
        </button>
        <ol id={list} hidden={!isOpen} className={styles.unfolded}>
          {changes.map((change) => (
            <li key={change.id}>
              <Sentence change={change} reader={reader} />
            </li>
          ))}
        </ol>
      </div>
    </li>
  );
}
