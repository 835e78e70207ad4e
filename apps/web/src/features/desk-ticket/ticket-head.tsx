import { ActionIcon, Tooltip } from "@mantine/core";
import type { Ticket } from "@smartsupport/contracts";
import { IconAdjustmentsHorizontal, IconClock, IconPencil } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import { lateDialog } from "../../components/ui/late-part.tsx";
import { OnceWanted } from "../../components/ui/once-wanted.tsx";
import { Pill } from "../../components/ui/pill.tsx";
import { PriorityLabel } from "../../components/ui/priority-label.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { StatusLabel } from "../../components/ui/status-label.tsx";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { dueState } from "../../lib/tickets/due-state.ts";
import { useNow } from "../../lib/time/use-now.ts";
import type { TicketChange } from "./ticket-change.ts";
import styles from "./ticket-head.module.css";

const fetchWords = async () => (await import("./words-dialog.tsx")).WordsDialog;
const WordsDialog = lateDialog(fetchWords);

type Props = Pick<TicketChange, "onSave"> & {
  ticket: Ticket;
  /** The line above: the way back, the number, the neighbours. */
  crumb: ReactNode;
  /** What can be done. */
  actions?: ReactNode;
  /** Opens the sheet, where the panel does not stand beside the page. */
  onSheet?: () => void;
};

/** What the ticket is about, how it stands, and what can be done. */
export function TicketHead({ ticket, crumb, actions, onSheet, onSave }: Props) {
  const [isEditing, setIsEditing] = useState(false);
  const { subject, status, requester, createdAt, priority, may } = ticket;
  usePageAct("ticket.words", () => setIsEditing(true), may.edit);
  return (
    <header className={styles.head}>
      <div className={styles.crumb}>{crumb}</div>
      <div className={styles.line}>
        <div className={styles.title}>
          <h1 dir="auto">{subject}</h1>
          {may.edit && (
            <Tooltip label="Change subject and description">
              <ActionIcon size="sm" aria-label="Change subject and description" onClick={() => setIsEditing(true)}>
                <Icon of={IconPencil} size={14} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
        {actions}
      </div>
      <div className={styles.meta}>
        <Pill>
          <StatusLabel status={status} />
        </Pill>
        {onSheet && (
          <Pill>
            <PriorityLabel priority={priority} />
          </Pill>
        )}
        <DuePill ticket={ticket} isShort={onSheet !== undefined} />
        <span className={styles.asked}>
          {requester.name} asked <RelativeTime at={createdAt} />
        </span>
        {onSheet && (
          <ActionIcon
            variant="default"
            className={styles.sheet}
            aria-label="Properties and actions"
            aria-haspopup="dialog"
            onClick={onSheet}
          >
            <Icon of={IconAdjustmentsHorizontal} />
          </ActionIcon>
        )}
      </div>
      {may.edit && (
        <OnceWanted isWanted={isEditing} fetch={fetchWords}>
          <WordsDialog ticket={ticket} opened={isEditing} onClose={() => setIsEditing(false)} onSave={onSave} />
        </OnceWanted>
      )}
    </header>
  );
}

const TONES = { over: "danger", soon: "warn", later: "plain", paused: "plain", none: "plain" } as const;

function DuePill({ ticket, isShort }: { ticket: Ticket; isShort: boolean }) {
  const { tone, words, title } = dueState(ticket, useNow());
  if (ticket.isTriageOverdue) return <Pill tone="danger">Review overdue</Pill>;
  if (tone === "none") return null;
  const said = {
    over: `${words.replace("−", "")} over`,
    soon: `Due in ${words}`,
    later: `Due ${dueWords(words)}`,
    paused: "Clock paused",
  };
  return (
    <Pill tone={TONES[tone]}>
      <Icon of={IconClock} size={14} />
      <span title={title}>{isShort ? words : said[tone]}</span>
    </Pill>
  );
}

/** A span of time stands after "in", a day does not. */
function dueWords(words: string): string {
  return /^\d+ h/.test(words) || /^\d+ m/.test(words) ? `in ${words}` : words;
}
