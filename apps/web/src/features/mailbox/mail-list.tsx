import { getMail, type MailRow } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { Link } from "react-router-dom";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { operationQuery } from "../../lib/api/operation-query.ts";
import { usePageActs } from "../../lib/keys/use-page-act.ts";
import styles from "./mail-list.module.css";

type Props = { mails: readonly MailRow[]; openId: string | null; addressOf: (id: string) => string };

/** The mails as links, the newest first. `j` and `k` walk, Enter opens; one under the pointer is fetched ahead. */
export function MailList({ mails, openId, addressOf }: Props) {
  const client = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const fetchAhead = (id: string) => void client.prefetchQuery(operationQuery(getMail, { params: { id } }));
  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a") ?? [])];
    const focused = links.findIndex((link) => link.matches(":focus"));
    const at = focused >= 0 ? focused : mails.findIndex(({ id }) => id === openId);
    links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
  };
  usePageActs({ "mailbox.next": () => step(1), "mailbox.previous": () => step(-1) });
  return (
    <ul ref={list} aria-label="Mails">
      {mails.map(({ id, to, subject, preview, createdAt }) => (
        <li key={id}>
          <Link
            to={addressOf(id)}
            className={styles.mail}
            aria-current={id === openId || undefined}
            onPointerEnter={() => fetchAhead(id)}
            onFocus={() => fetchAhead(id)}
          >
            <span className={styles.top}>
              <span className={styles.to}>{to}</span>
              <RelativeTime at={createdAt} form="short" className={styles.when} />
            </span>
            <span className={styles.subject} dir="auto">
              {subject}
            </span>
            <span className={styles.preview} dir="auto">
              {preview}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
