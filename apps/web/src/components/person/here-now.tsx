import { IconPencil } from "@tabler/icons-react";
import { useOthersHere } from "../../lib/live/use-others-here.ts";
import { Icon } from "../ui/icon.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import styles from "./here-now.module.css";
import { presentWords } from "./present-words.ts";

const SHOWN = 3;

/** Small pictures of who else of the desk has a ticket open, with a pencil where somebody writes. Nothing where nobody is. */
export function HereNow({ number }: { number: string }) {
  const people = useOthersHere(number);
  if (people.length === 0) return null;
  const words = presentWords(people);
  return (
    <span className={styles.here} role="img" aria-label={words} title={words}>
      {people.slice(0, SHOWN).map(({ person, doing }) => (
        <span key={person.id} className={styles.one}>
          <PersonAvatar person={person} size={20} isHere />
          {doing !== "looking" && (
            <span className={styles.pencil}>
              <Icon of={IconPencil} size={12} />
            </span>
          )}
        </span>
      ))}
      {people.length > SHOWN && <span className={styles.more}>+{people.length - SHOWN}</span>}
    </span>
  );
}
