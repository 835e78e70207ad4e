import { Button, Menu } from "@mantine/core";
import {
  IconBuilding,
  IconDots,
  IconFolder,
  IconGitMerge,
  IconProgress,
  IconStairsUp,
  IconTag,
  IconUserCheck,
  IconUserPlus,
} from "@tabler/icons-react";
import { ActKey } from "../../../components/ui/act-key.tsx";
import { Icon } from "../../../components/ui/icon.tsx";
import styles from "./bulk-bar.module.css";
import type { OpenAct } from "./open-act.ts";

type Props = {
  count: number;
  onAct: (act: OpenAct) => void;
  /** Makes whoever looks their assignee. */
  onTake: () => void;
  onClear: () => void;
  /** Offers all that match, where more do than were read. */
  onAll?: () => void;
  /** How many are done, while the background works. */
  progress: { done: number; total: number } | null;
};

const ACTS = [
  { act: "assign", label: "Assign", of: "queue.assign", icon: IconUserPlus },
  { act: "status", label: "Status", of: "queue.status", icon: IconProgress },
  { act: "priority", label: "Priority", of: "queue.priority", icon: IconStairsUp },
  { act: "tag", label: "Tag", of: "queue.tag", icon: IconTag },
] as const;

/** What can be done with the tickets that are chosen. Stands over the list's end; on a phone in the thumb bar's place. */
export function BulkBar({ count, onAct, onTake, onClear, onAll, progress }: Props) {
  return (
    <section className={styles.bar} aria-label="Chosen tickets">
      <span className={styles.count} role="status">
        {progress ? `${progress.done} of ${progress.total} done` : `${count} selected`}
      </span>
      {onAll && !progress && (
        <Button size="xs" variant="subtle" onClick={onAll}>
          All that match
        </Button>
      )}
      <span className={styles.acts}>
        {ACTS.map(({ act, label, of, icon }) => (
          <Button
            key={act}
            size="xs"
            variant="subtle"
            disabled={progress !== null}
            leftSection={<Icon of={icon} />}
            rightSection={<ActKey of={of} />}
            onClick={() => onAct(act)}
          >
            {label}
          </Button>
        ))}
        <Menu position="top-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button size="xs" variant="subtle" aria-label="More to do with them" disabled={progress !== null}>
              <Icon of={IconDots} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<Icon of={IconUserCheck} />}
              rightSection={<ActKey of="queue.take" />}
              onClick={onTake}
            >
              Assign to me
            </Menu.Item>
            <Menu.Item leftSection={<Icon of={IconBuilding} />} onClick={() => onAct("department")}>
              Department
            </Menu.Item>
            <Menu.Item leftSection={<Icon of={IconFolder} />} onClick={() => onAct("category")}>
              Category
            </Menu.Item>
            <Menu.Item leftSection={<Icon of={IconGitMerge} />} onClick={() => onAct("merge")}>
              Merge
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
      <Button size="xs" variant="subtle" rightSection={<ActKey of="queue.clear" />} onClick={onClear}>
        Clear
      </Button>
    </section>
  );
}
