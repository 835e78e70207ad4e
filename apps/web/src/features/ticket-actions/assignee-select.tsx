import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { listPeople, type PersonRef } from "@smartsupport/contracts";
import { type ReactNode, useState } from "react";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import styles from "./assignee-select.module.css";

type Props = {
  label: ReactNode;
  value: string | null;
  /** Who has it now, so that their name shows before the list came. */
  now: PersonRef | null;
  onChange: (id: string | null) => void;
};

const PAUSE_MS = 150;

/** Who shall work on it: an active coordinator or admin, or nobody. */
export function AssigneeSelect({ label, value, now, onChange }: Props) {
  const [words, setWords] = useState("");
  const [typed] = useDebouncedValue(words.trim(), PAUSE_MS);
  const [picked, setPicked] = useState<PersonRef | null>(now);
  // The name of the chosen one stands in the field: that is no search.
  const q = typed === picked?.name ? undefined : typed || undefined;
  const query = { role: ["coordinator" as const, "admin" as const], q };
  const found = useOperationQuery(listPeople, { query }, { placeholderData: (kept) => kept }).data?.items ?? [];
  const people: PersonRef[] = picked && !found.some(({ id }) => id === picked.id) ? [picked, ...found] : found;

  return (
    <Select
      label={label}
      placeholder="Nobody"
      searchable
      clearable
      filter={({ options }) => options}
      nothingFoundMessage="Nobody of that name"
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onSearchChange={setWords}
      onChange={(id) => {
        setPicked(people.find((person) => person.id === id) ?? null);
        onChange(id);
      }}
      renderOption={({ option }) => (
        <span className={styles.person}>
          <PersonAvatar person={people.find(({ id }) => id === option.value) ?? null} size={20} />
          {option.label}
        </span>
      )}
    />
  );
}
