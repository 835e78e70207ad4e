import type { Notification } from "@smartsupport/contracts";
import { noticeWords } from "@smartsupport/domain";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import styles from "./inbox.module.css";

/** What happened, and the beginning of the words that came with it. */
export function NoticeLine({ notice, hasTime = false }: { notice: Notification; hasTime?: boolean }) {
  const { what, kind, author, words, at } = notice;
  return (
    <span className={styles.line}>
      {author.kind === "person" && <PersonAvatar person={author} size={20} />}
      <span className={styles.what}>{noticeWords(what, kind, author.name)}</span>
      {words && (
        <span className={styles.words} dir="auto">
          {words}
        </span>
      )}
      {hasTime && <RelativeTime at={at} form="short" className={styles.when} />}
    </span>
  );
}
