import { IconAlertOctagon, IconCalendar, IconClock, IconPlayerPause } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./group-row.module.css";
import type { GroupTone } from "./queue-entries.ts";
import type { Placed } from "./queue-row.tsx";

const GROUPS: Record<GroupTone, { words: string; icon: typeof IconClock }> = {
  over: { words: "Overdue", icon: IconAlertOctagon },
  soon: { words: "Due within 2 hours", icon: IconClock },
  later: { words: "Later", icon: IconCalendar },
  idle: { words: "No clock runs: not reviewed yet, or paused", icon: IconPlayerPause },
};

type Props = Placed & { tone: GroupTone; count: number | null; columns: number };

/** The head of a group of the queue. */
export function GroupRow({ tone, count, columns, index, startPx, measure }: Props) {
  const { words, icon } = GROUPS[tone];
  return (
    <tr
      ref={measure}
      data-index={index}
      style={{ transform: `translateY(${startPx}px)` }}
      className={styles.group}
      data-tone={tone}
    >
      <th scope="rowgroup" colSpan={columns}>
        <Icon of={icon} />
        {words}
        {count !== null && <span data-count>{count}</span>}
      </th>
    </tr>
  );
}
