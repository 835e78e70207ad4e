import { ActionIcon, Tooltip } from "@mantine/core";
import type { NotificationGroup } from "@smartsupport/contracts";
import { IconMail, IconMailOpened } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router-dom";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import styles from "./inbox.module.css";
import { NoticeLine } from "./notice-line.tsx";

type Props = { group: NotificationGroup; address: string; onMark: (group: NotificationGroup) => void };

/** All that was told of one ticket: the newest line, the others folded below it. */
export function InboxGroup({ group, address, onMark }: Props) {
  const { number, subject, status, unread, total, items } = group;
  const [isOpen, setIsOpen] = useState(false);
  const [newest, ...older] = items;
  const isUnread = unread > 0;
  const mark = isUnread ? `Mark ${number} as read` : `Mark ${number} as unread`;
  return (
    <li className={styles.group} data-unread={isUnread || undefined}>
      <Link to={address} className={styles.link} data-number={number}>
        <span className={styles.top}>
          <StatusIcon status={status} label={status} />
          <span className={styles.number}>{number}</span>
          <span className={styles.subject} dir="auto">
            {subject}
          </span>
          {isUnread && <span className={styles.unread}>{unread} new</span>}
          {newest && <RelativeTime at={newest.at} form="short" className={styles.when} />}
        </span>
        {newest && <NoticeLine notice={newest} />}
      </Link>
      <Tooltip
        label={
          <>
            {isUnread ? "Mark as read" : "Mark as unread"} <ActKey of="inbox.mark" />
          </>
        }
      >
        <ActionIcon className={styles.mark} aria-label={mark} onClick={() => onMark(group)}>
          <Icon of={isUnread ? IconMailOpened : IconMail} />
        </ActionIcon>
      </Tooltip>
      {older.length > 0 && (
        <div className={styles.more}>
          <button type="button" aria-expanded={isOpen} className={styles.fold} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? "Fewer" : `${total - 1} more`}
          </button>
          {isOpen && (
            <ol aria-label={`Earlier on ${number}`}>
              {older.map((notice) => (
                <li key={notice.id}>
                  <NoticeLine notice={notice} hasTime />
                </li>
              ))}
              {total > items.length && <li className={styles.words}>Older ones are on the ticket.</li>}
            </ol>
          )}
        </div>
      )}
    </li>
  );
}
