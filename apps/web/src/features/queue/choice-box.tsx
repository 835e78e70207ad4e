import { IconCheck, IconMinus } from "@tabler/icons-react";
import type { MouseEvent } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./choice-box.module.css";

type Props = { label: string; isChosen: boolean; isSome?: boolean; onPress: (event: MouseEvent) => void };

/** The box that chooses a ticket, with room around it for the pointer. No input: in those the page's keys fall silent. */
export function ChoiceBox({ label, isChosen, isSome = false, onPress }: Props) {
  const isMixed = isSome && !isChosen;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <button
      type="button"
      role="checkbox"
      aria-label={label}
      aria-checked={isMixed ? "mixed" : isChosen}
      className={styles.room}
      onClick={onPress}
    >
      <span className={styles.box} data-on={isChosen || isMixed || undefined}>
        {isMixed ? <Icon of={IconMinus} size={12} /> : isChosen && <Icon of={IconCheck} size={12} />}
      </span>
    </button>
  );
}
