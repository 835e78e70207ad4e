import { useDebouncedValue } from "@mantine/hooks";
import { listPeople, type PersonRef, type QueryOf } from "@smartsupport/contracts";
import { useState } from "react";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { PersonAvatar } from "./person-avatar.tsx";
import styles from "./person-list.module.css";
import { SearchList } from "./search-list.tsx";

type Choice = { id: string | null; name: string; hasPhoto: boolean; hint?: string };

type Props = {
  label: string;
  roles?: QueryOf<typeof listPeople>["role"];
  /** Stand before the people while nothing is searched: "Nobody", oneself. */
  first?: Choice[];
  chosenId?: string | null;
  /** Not offered. */
  without?: readonly string[];
  onPick: (person: PersonRef | null) => void;
};

const PAUSE_MS = 150;

/** A field to search people with, and those found. */
export function PersonList({ label, roles, first = [], chosenId, without = [], onPick }: Props) {
  const [words, setWords] = useState("");
  const [q] = useDebouncedValue(words.trim(), PAUSE_MS);
  const people = useOperationQuery(
    listPeople,
    { query: { role: roles, q: q || undefined } },
    { placeholderData: (kept) => kept },
  );
  const found: Choice[] = (people.data?.items ?? [])
    .filter((person) => !without.includes(person.id) && !first.some((choice) => choice.id === person.id))
    .map((person) => ({ ...person, hint: person.department?.name }));
  const choices = words.trim() ? found : [...first, ...found];

  return (
    <SearchList
      label={label}
      placeholder="Search a name"
      words={words}
      onWords={setWords}
      isBehind={words.trim() !== q || people.isPlaceholderData}
      answer={people}
      failed="The list of people did not load."
      nothing="Nobody of that name."
      onPick={({ id, name, hasPhoto }) => onPick(id === null ? null : { id, name, hasPhoto })}
      choices={choices.map((choice) => ({
        key: choice.id ?? "nobody",
        isChosen: choice.id === chosenId,
        value: choice,
        shown: (
          <>
            <PersonAvatar person={choice.id === null ? null : choice} size={20} />
            <span className={styles.name}>{choice.name}</span>
            {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
          </>
        ),
      }))}
    />
  );
}
