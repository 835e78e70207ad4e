import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import type { TicketSort } from "./queue-ask.ts";
import styles from "./queue-row.module.css";

type Props = { sort: TicketSort; onSort: (sort: TicketSort) => void };

/** The names of the columns. Those the desk can sort by are buttons. */
export function QueueHead({ sort, onSort }: Props) {
  const by = (value: TicketSort, label: ReactNode, isRising = false) => (
    <button type="button" data-on={sort === value || undefined} onClick={() => onSort(value)}>
      {label}
      {sort === value && <Icon of={isRising ? IconArrowUp : IconArrowDown} size={12} />}
    </button>
  );
  const sorted = (value: TicketSort, isRising = false) =>
    sort === value ? { "aria-sort": isRising ? ("ascending" as const) : ("descending" as const) } : {};
  return (
    <tr className={styles.head}>
      <th scope="col">
        <span className={styles.spoken}>Priority</span>
      </th>
      <th scope="col">No.</th>
      <th scope="col">Subject</th>
      <th scope="col">Requester</th>
      <th scope="col">Category</th>
      <th scope="col">Status</th>
      <th scope="col">
        <span className={styles.spoken}>Assignee</span>
      </th>
      <th scope="col" className={styles.end} {...sorted("due", true)}>
        {by("due", "Due", true)}
      </th>
      <th scope="col" className={styles.end} {...sorted("updated")}>
        {by("updated", "Updated")}
      </th>
    </tr>
  );
}
