import { ActionIcon } from "@mantine/core";
import { listDepartments, type MacroActions } from "@smartsupport/contracts";
import { IconX } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { Pill } from "../../components/ui/pill.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { macroActs } from "../../lib/macros/macro-words.ts";
import styles from "./composer.module.css";

type Props = { actions: MacroActions; onChange: (actions: MacroActions) => void };

/** What sending does besides, each to be taken away. */
export function MacroChips({ actions, onChange }: Props) {
  const hasDepartment = actions.departmentId !== undefined;
  const departments = useOperationQuery(listDepartments, {}, { enabled: hasDepartment }).data?.items ?? [];
  const acts = macroActs(actions, departments);
  if (acts.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="When it is sent">
      {acts.map(({ words, without }) => (
        <li key={words}>
          <Pill>
            {words}
            <ActionIcon size="xs" aria-label={`Not ${words}`} onClick={() => onChange(without)}>
              <Icon of={IconX} size={12} />
            </ActionIcon>
          </Pill>
        </li>
      ))}
    </ul>
  );
}
