import { type RefObject, useEffect, useId } from "react";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import styles from "./mention-list.module.css";
import type { Mentions } from "./use-mentions.ts";

type Props = { mentions: Mentions; area: RefObject<HTMLTextAreaElement | null> };

/** Whom the words may speak of, while a name is being typed. The focus stays in the text. */
export function MentionList({ mentions: { people, active, pick }, area }: Props) {
  const id = useId();
  const activeId = active ? `${id}-${active.id}` : null;
  useEffect(() => {
    const field = area.current;
    if (!field || activeId === null) return;
    field.setAttribute("aria-controls", id);
    field.setAttribute("aria-activedescendant", activeId);
    return () => {
      field.removeAttribute("aria-controls");
      field.removeAttribute("aria-activedescendant");
    };
  }, [area, id, activeId]);
  if (people.length === 0) return null;
  return (
    <div id={id} role="listbox" aria-label="People to mention" className={styles.list}>
      {people.map((person) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text area
        <div
          key={person.id}
          id={`${id}-${person.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={person === active}
          className={styles.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(person)}
        >
          <PersonAvatar person={person} size={20} />
          <span>{person.name}</span>
          {!person.isStaff && <span className={styles.hint}>not of the desk</span>}
        </div>
      ))}
    </div>
  );
}
