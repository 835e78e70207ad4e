import { ActionIcon, Checkbox, TextInput } from "@mantine/core";
import type { ChecklistItem } from "@smartsupport/contracts";
import { IconArrowDown, IconArrowUp, IconPencil, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./work.module.css";

type Props = {
  step: ChecklistItem;
  isFirst: boolean;
  isLast: boolean;
  mayChange: boolean;
  onUpdate: (change: { text?: string; isDone?: boolean }) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** A step: ticked, renamed in place, moved and taken off. Alt and the arrow keys move the one in hand. */
export function ChecklistStep({ step, isFirst, isLast, mayChange, onUpdate, onMove, onRemove }: Props) {
  const { text, isDone } = step;
  const [draft, setDraft] = useState<string | null>(null);

  const rename = () => {
    const typed = draft?.trim();
    setDraft(null);
    if (typed && typed !== text) onUpdate({ text: typed });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
    if (!by || (by === -1 ? isFirst : isLast)) return;
    event.preventDefault();
    onMove(by);
  };

  if (draft !== null) {
    return (
      <li>
        <TextInput
          size="xs"
          autoFocus
          aria-label={`Rename “${text}”`}
          maxLength={200}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === "Enter") rename();
            else if (event.key === "Escape") setDraft(null);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.step} onKeyDown={mayChange ? onKeyDown : undefined}>
      <Checkbox
        size="xs"
        checked={isDone}
        disabled={!mayChange}
        label={<span data-done={isDone || undefined}>{text}</span>}
        onChange={(event) => onUpdate({ isDone: event.currentTarget.checked })}
      />
      {mayChange && (
        <span className={styles.acts}>
          <ActionIcon size="sm" disabled={isFirst} aria-label={`Move “${text}” up`} onClick={() => onMove(-1)}>
            <Icon of={IconArrowUp} size={14} />
          </ActionIcon>
          <ActionIcon size="sm" disabled={isLast} aria-label={`Move “${text}” down`} onClick={() => onMove(1)}>
            <Icon of={IconArrowDown} size={14} />
          </ActionIcon>
          <ActionIcon size="sm" aria-label={`Rename “${text}”`} onClick={() => setDraft(text)}>
            <Icon of={IconPencil} size={14} />
          </ActionIcon>
          <ActionIcon size="sm" aria-label={`Take “${text}” off the checklist`} onClick={onRemove}>
            <Icon of={IconX} size={14} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}
