import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useIsPhone } from "../../lib/use-is-narrow.ts";
import styles from "./ticket-sheet.module.css";

type Props = { opened: boolean; onClose: () => void; actions: ReactNode; children: ReactNode };

/** Actions and properties in one sheet: from below on phones, from the side where the window is narrow. */
export function TicketSheet({ opened, onClose, actions, children }: Props) {
  const isPhone = useIsPhone();
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={isPhone ? "bottom" : "right"}
      size={isPhone ? "82dvh" : 344}
      transitionProps={{ duration: 0 }}
      // On the root: a class given to Drawer.Content would also dress the layer that spans the window.
      classNames={{ overlay: styles.overlay, content: styles.content }}
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label="Properties and actions">
        <div className={styles.top}>
          <span className={styles.grip} aria-hidden="true" />
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <div className={styles.actions}>{actions}</div>
        {children}
      </Drawer.Content>
    </Drawer.Root>
  );
}
