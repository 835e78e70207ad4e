import { writingWords } from "../../components/person/present-words.ts";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { useOthersHere } from "../../lib/live/use-others-here.ts";
import styles from "./writing-now.module.css";

/** At the end of the conversation: who else writes here. Spoken as it changes. */
export function WritingNow({ number }: { number: string }) {
  const writing = useOthersHere(number).filter(({ doing }) => doing !== "looking");
  return (
    <div role="status" className={styles.writing} data-shown={writing.length > 0 || undefined}>
      {writing.length > 0 && (
        <>
          <span className={styles.avatar}>
            <PersonAvatar person={writing[0]?.person ?? null} size={20} />
          </span>
          <i aria-hidden="true">
            <b />
          </i>
          <span>{writingWords(writing)}</span>
        </>
      )}
    </div>
  );
}
