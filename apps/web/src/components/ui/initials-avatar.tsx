import { NAME_SUFFIXES } from "@smartsupport/domain";
import type { ReactNode } from "react";
import styles from "./person-avatar.module.css";

const SUFFIXES: ReadonlySet<string> = new Set(NAME_SUFFIXES);

export type AvatarLook = {
  size?: 16 | 20 | 24 | 28 | 32 | 40;
  /** Looking at the same thing now: a green ring. */
  isHere?: boolean;
  /** Name it to screen readers, where the name does not stand beside it. */
  isNamed?: boolean;
};

type Props = AvatarLook & {
  /** Null: nobody, a dashed ring. */
  person: { id: string | null; name: string } | null;
  /** A photo in place of the initials. */
  children?: ReactNode;
};

/** A person's initials on one of six colours that stays theirs. */
export function InitialsAvatar({ person, size = 24, isHere = false, isNamed = false, children }: Props) {
  const named = isNamed
    ? ({ role: "img", "aria-label": person?.name ?? "Nobody" } as const)
    : ({ "aria-hidden": true } as const);
  return (
    <span
      className={styles.avatar}
      data-size={size}
      data-tone={person ? tone(person.id ?? person.name) : "none"}
      data-here={isHere || undefined}
      title={person?.name}
      {...named}
    >
      {children ?? (person && initials(person.name))}
    </span>
  );
}

/** First letter of the first and of the last name. A suffix is neither. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !SUFFIXES.has(word));
  const last = words.length > 1 ? words.at(-1) : "";
  return `${Array.from(words[0] ?? "?")[0]}${Array.from(last ?? "")[0] ?? ""}`.toUpperCase();
}

function tone(key: string): number {
  let hash = 0;
  for (const letter of key) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return (hash % 6) + 1;
}
