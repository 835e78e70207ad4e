import { UnstyledButton } from "@mantine/core";
import { listPeople } from "@smartsupport/contracts";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { Picker } from "../../components/ui/picker.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import styles from "./audit.module.css";

const MOST = 20;

type Props = { label: string; onPick: (id: string) => void };

/** Everybody who is in, by a part of their name. */
export function PersonFilter({ label, onPick }: Props) {
  const [words, setWords] = useState("");
  const query = { limit: MOST, ...(words.trim() ? { q: words.trim() } : {}) };
  const people = useOperationQuery(listPeople, { query }, { placeholderData: keepPreviousData }).data?.items ?? [];
  return (
    <Picker
      label="Who did it"
      options={people.map((person) => ({
        value: person.id,
        label: person.name,
        icon: <PersonAvatar person={person} size={16} />,
      }))}
      chosen={[]}
      isSearchable
      onSearch={setWords}
      onPick={onPick}
    >
      {(press) => (
        <UnstyledButton className={styles.choice} onClick={press}>
          {label}
        </UnstyledButton>
      )}
    </Picker>
  );
}
