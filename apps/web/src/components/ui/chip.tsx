import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./chip.module.css";
import { Icon } from "./icon.tsx";

type Props = {
  /** What is filtered: "Priority". */
  name?: string;
  /** "is", "is any of". */
  relation?: string;
  children: ReactNode;
  onRemove?: () => void;
  /** Names the cross to screen readers: "Remove the filter Priority". */
  removeLabel?: string;
};

/** A filter or a tag: name, relation, value, and a cross. */
export function Chip({ name, relation, children, onRemove, removeLabel = "Remove" }: Props) {
  return (
    <span className={styles.chip}>
      {name && <span className={styles.name}>{name}</span>}
      {relation && <span>{relation}</span>}
      <span>{children}</span>
      {onRemove && (
        <button type="button" aria-label={removeLabel} onClick={onRemove}>
          <Icon of={IconX} size={12} />
        </button>
      )}
    </span>
  );
}
