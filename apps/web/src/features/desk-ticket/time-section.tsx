import { ActionIcon, Tooltip } from "@mantine/core";
import type { Ticket, TimeEntry } from "@smartsupport/contracts";
import { IconPencil, IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { minutesWords } from "../../lib/time/minutes-words.ts";
import panel from "./panel.module.css";
import { TimeDialog } from "./time-dialog.tsx";
import { useTime } from "./use-time.ts";
import styles from "./work.module.css";

/** The time people of the desk spent on a ticket: all of it, and who when. One's own can be corrected. */
export function TimeSection({ ticket, meId }: { ticket: Ticket; meId: string }) {
  const { timeEntries, may } = ticket;
  const [open, setOpen] = useState<TimeEntry | "new" | null>(null);
  const { save, remove } = useTime(ticket);
  usePageAct("ticket.time", () => setOpen("new"), may.triage);
  if (timeEntries.length === 0 && !may.triage) return null;
  const total = timeEntries.reduce((sum, { minutes }) => sum + minutes, 0);

  return (
    <section aria-labelledby="time-title">
      <h2 id="time-title">
        Time
        {total > 0 && <span className={styles.total}>{minutesWords(total)}</span>}
        {may.triage && (
          <Tooltip
            label={
              <>
                Note time spent <ActKey of="ticket.time" />
              </>
            }
          >
            <ActionIcon size="sm" aria-label="Note time spent" aria-keyshortcuts="T" onClick={() => setOpen("new")}>
              <Icon of={IconPlus} />
            </ActionIcon>
          </Tooltip>
        )}
      </h2>
      {timeEntries.length === 0 && <p className={panel.faint}>Nobody has noted any time.</p>}
      <ul>
        {timeEntries.map((entry) => {
          const { id, minutes, day, note, person } = entry;
          const words = minutesWords(minutes);
          return (
            <li key={id} className={styles.time}>
              <PersonAvatar person={person} size={20} />
              <span title={note || undefined}>
                {words} <span className={panel.faint}>{dayWords(day)}</span> {note}
              </span>
              {may.triage && person.id === meId && (
                <span className={styles.acts}>
                  <ActionIcon
                    size="sm"
                    aria-label={`Correct ${words} of ${dayWords(day)}`}
                    onClick={() => setOpen(entry)}
                  >
                    <Icon of={IconPencil} size={14} />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    aria-label={`Take back ${words} of ${dayWords(day)}`}
                    onClick={() => remove(entry)}
                  >
                    <Icon of={IconX} size={14} />
                  </ActionIcon>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <TimeDialog
        entry={open === "new" ? null : open}
        opened={open !== null}
        onClose={() => setOpen(null)}
        onSave={(values) => save(open === "new" || open === null ? null : open.id, values)}
      />
    </section>
  );
}

function dayWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}
