import { ActionIcon, Button } from "@mantine/core";
import type { Macro, Ref } from "@smartsupport/contracts";
import { IconLock, IconTrash } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { Pill } from "../../components/ui/pill.tsx";
import { macroActs } from "../../lib/macros/macro-words.ts";
import styles from "./macros.module.css";

type Props = { macro: Macro; departments: readonly Ref[]; onChange: () => void; onDelete: () => void };

/** A macro: what it says, what it does, and whose it is. */
export function MacroRow({ macro, departments, onChange, onDelete }: Props) {
  const { name, words, isNote, isShared, isMine, owner, actions } = macro;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.name}>
          {isNote && <Icon of={IconLock} size={14} />}
          <b>{name}</b>
          {isNote && <span className={styles.help}>Internal note</span>}
        </p>
        {words && (
          <p className={styles.words} dir="auto">
            {words}
          </p>
        )}
        <p className={styles.pills}>
          {macroActs(actions, departments).map((act) => (
            <Pill key={act.words}>{act.words}</Pill>
          ))}
        </p>
      </div>
      <span className={styles.help}>
        {isShared ? `For the desk, made by ${isMine ? "you" : owner.name}` : "Yours alone"}
      </span>
      <div className={styles.acts}>
        <Button size="xs" variant="default" onClick={onChange} aria-label={`Change ${name}`}>
          Change
        </Button>
        <ActionIcon variant="default" aria-label={`Delete ${name}`} onClick={onDelete}>
          <Icon of={IconTrash} />
        </ActionIcon>
      </div>
    </li>
  );
}
