import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { listPeople, type PersonRef, type QueryOf } from "@smartsupport/contracts";
import { IconCheck, IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useState } from "react";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { ErrorState } from "./error-state.tsx";
import { Icon } from "./icon.tsx";
import { PersonAvatar } from "./person-avatar.tsx";
import styles from "./person-list.module.css";
import { SkeletonRows } from "./skeleton.tsx";

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

/** A field to search people with, and those found. Arrow keys and Enter choose. */
export function PersonList({ label, roles, first = [], chosenId, without = [], onPick }: Props) {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const [q] = useDebouncedValue(words.trim(), PAUSE_MS);
  const id = useId();
  const people = useOperationQuery(
    listPeople,
    { query: { role: roles, q: q || undefined } },
    { placeholderData: (kept) => kept },
  );
  const found: Choice[] = (people.data?.items ?? [])
    .filter((person) => !without.includes(person.id) && !first.some((choice) => choice.id === person.id))
    .map((person) => ({ ...person, hint: person.department?.name }));
  const choices = words.trim() ? found : [...first, ...found];
  const pick = (choice: Choice | undefined) => {
    if (choice) onPick(choice.id === null ? null : { id: choice.id, name: choice.name, hasPhoto: choice.hasPhoto });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt(Math.max(0, Math.min(choices.length - 1, at + step)));
    else if (event.key === "Enter") pick(choices[at]);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={choices[at] ? `${id}-${at}` : undefined}
        aria-label={label}
        placeholder="Search a name"
        leftSection={<Icon of={IconSearch} />}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {people.isError && (
        <ErrorState
          title="The list of people did not load."
          problem={people.error}
          retry={() => void people.refetch()}
        />
      )}
      {people.isPending && <SkeletonRows rows={4} />}
      <div role="listbox" id={id} aria-label={label} className={styles.list}>
        {choices.map((choice, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above owns the keys, as a combobox does
          <div
            key={choice.id ?? "nobody"}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice.id === chosenId}
            className={styles.option}
            data-at={place === at || undefined}
            onMouseMove={() => setAt(place)}
            onClick={() => pick(choice)}
          >
            <PersonAvatar person={choice.id === null ? null : choice} size={20} />
            <span className={styles.name}>{choice.name}</span>
            {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
            {choice.id === chosenId && <Icon of={IconCheck} size={14} />}
          </div>
        ))}
      </div>
      {people.isSuccess && choices.length === 0 && <p className={styles.nobody}>Nobody of that name.</p>}
    </div>
  );
}
