import { Button, Menu } from "@mantine/core";
import {
  IconBuilding,
  IconDots,
  IconFolder,
  IconGitMerge,
  IconProgress,
  IconStairsUp,
  IconTag,
  IconUserPlus,
} from "@tabler/icons-react";
import { Icon } from "../../../components/ui/icon.tsx";
import { KeyHint } from "../../../components/ui/key-hint.tsx";
import styles from "./bulk-bar.module.css";
import type { OpenAct } from "./open-act.ts";

type Props = {
  count: number;
  onAct: (act: OpenAct) => void;
  onClear: () => void;
  /** Offers all that match, where more do than were read. */
  onAll?: () => void;
  /** How many are done, while the background works. */
  progress: { done: number; total: number } | null;
};

const ACTS = [
  { act: "assign", label: "Assign", keys: "a", icon: IconUserPlus },
  { act: "status", label: "Status", keys: "s", icon: IconProgress },
  { act: "priority", label: "Priority", keys: "p", icon: IconStairsUp },
  { act: "tag", label: "Tag", keys: "t", icon: IconTag },
] as const;

/** What can be done with the tickets that are chosen. Stands over the list's end; on a phone in the thumb bar's place. */
export function BulkBar({ count, onAct, onClear, onAll, progress }: Props) {
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
        {ACTS.map(({ act, label, keys, icon }) => (
          <Button
            key={act}
            size="xs"
            variant="subtle"
            disabled={progress !== null}
            leftSection={<Icon of={icon} />}
            rightSection={<KeyHint keys={keys} />}
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
      <Button size="xs" variant="subtle" rightSection={<KeyHint keys="Esc" />} onClick={onClear}>
        Clear
      </Button>
    </section>
  );
}
