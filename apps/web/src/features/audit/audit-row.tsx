import { UnstyledButton } from "@mantine/core";
import type { AuditEntry } from "@smartsupport/contracts";
import { IconChevronRight } from "@tabler/icons-react";
import { useId } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import styles from "./audit.module.css";
import { AuditDetails } from "./audit-details.tsx";
import { whoDid, wordsOf } from "./audit-words.ts";

type Props = { entry: AuditEntry; isOpen: boolean; onToggle: () => void };

/** One entry: who did what, from where, when. Pressing it shows all that was kept. */
export function AuditRow({ entry, isOpen, onToggle }: Props) {
  const { actor, action, address, at } = entry;
  const details = useId();
  const isKnown = actor.kind === "person";
  return (
    <li className={styles.item} data-open={isOpen || undefined}>
      <UnstyledButton
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? details : undefined}
        onClick={onToggle}
      >
        <Icon of={IconChevronRight} className={styles.fold} />
        <span className={styles.avatar}>
          <PersonAvatar person={isKnown ? actor : null} size={20} />
        </span>
        <span className={styles.said} dir="auto">
          <b>{whoDid(entry)}</b> {wordsOf(action).did(entry)}
        </span>
        <span className={styles.address}>{address}</span>
        <span className={styles.when}>
          <RelativeTime at={at} form="short" />
        </span>
      </UnstyledButton>
      {isOpen && <AuditDetails id={details} entry={entry} />}
    </li>
  );
}
