import { Button, Popover } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import styles from "./display-menu.module.css";
import type { DisplayProps } from "./display-panel.tsx";

const DisplayPanel = lazy(async () => ({ default: (await import("./display-panel.tsx")).DisplayPanel }));

/** How the queue looks: its order, how close the rows stand, which columns they have. Kept for this person. */
export function DisplayMenu(display: DisplayProps) {
  return (
    <Popover width={288} position="bottom-end" trapFocus returnFocus transitionProps={{ duration: 0 }} shadow="none">
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<Icon of={IconAdjustmentsHorizontal} />}>
          Display
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu} aria-label="Display">
        <Suspense fallback={<SkeletonText lines={6} label="Loading the choices" />}>
          <DisplayPanel {...display} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
