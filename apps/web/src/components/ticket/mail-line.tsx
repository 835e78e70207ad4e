import type { TimelineItem } from "@smartsupport/contracts";
import { IconMail } from "@tabler/icons-react";
import { Icon } from "../ui/icon.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import styles from "./timeline.module.css";

type MailItem = Extract<TimelineItem, { kind: "mail" }>;

/** That mails were sent, and to whom. */
export function MailLine({ mails }: { mails: readonly [MailItem, ...MailItem[]] }) {
  const [first] = mails;
  const names = [...new Set(mails.map(({ to }) => to))];
  return (
    <li className={styles.small}>
      <span className={styles.sign}>
        <Icon of={IconMail} size={14} />
      </span>
      <p>
        Mail to <b>{names.join(", ")}</b>: “{first.subject}” <RelativeTime at={first.at} className={styles.time} />
      </p>
    </li>
  );
}
