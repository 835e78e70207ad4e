import { Drawer } from "@mantine/core";
import styles from "./desk-layout.module.css";
import { SideBar } from "./side-bar.tsx";

/** All places of the desk, where there is no room for them beside the page. */
export function PlacesDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} size={288}>
      <Drawer.Overlay className={styles.overlay} />
      <Drawer.Content aria-label="All places">
        <Drawer.Body className={styles.drawer}>
          <SideBar />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
