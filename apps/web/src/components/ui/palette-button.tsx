import { UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { runOffer } from "../../lib/keys/offers.ts";
import { ActKey } from "./act-key.tsx";
import { Icon } from "./icon.tsx";
import styles from "./palette-button.module.css";

/** Opens the palette, from a button that looks like the field it leads to. `isSmall`: no more than its sign, on phones. */
export function PaletteButton({ isSmall = false }: { isSmall?: boolean }) {
  return (
    <UnstyledButton
      className={styles.button}
      data-small={isSmall || undefined}
      aria-haspopup="dialog"
      onClick={() => runOffer("everywhere.palette")}
    >
      <Icon of={IconSearch} />
      <span className={styles.words}>Search</span>
      <ActKey of="everywhere.palette" />
    </UnstyledButton>
  );
}
