import { ActionIcon, Tooltip } from "@mantine/core";
import type { Ticket } from "@smartsupport/contracts";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router-dom";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { LINK_WORDS } from "../../lib/tickets/link-words.ts";
import { LinkDialog } from "./link-dialog.tsx";
import styles from "./panel.module.css";
import { isHandMade, useLinks } from "./use-links.ts";
import work from "./work.module.css";

/** The tickets this one has to do with. The desk ties and unties them here. */
export function LinkedSection({ ticket }: { ticket: Ticket }) {
  const { links, may } = ticket;
  const [isOpen, setIsOpen] = useState(false);
  const { add, remove } = useLinks(ticket);
  usePageAct("ticket.link", () => setIsOpen(true), may.triage);
  if (links.length === 0 && !may.triage) return null;
  return (
    <section aria-labelledby="linked-title">
      <h2 id="linked-title">
        Linked
        {may.triage && (
          <Tooltip
            label={
              <>
                Link a ticket <ActKey of="ticket.link" />
              </>
            }
          >
            <ActionIcon size="sm" aria-label="Link a ticket" aria-keyshortcuts="L" onClick={() => setIsOpen(true)}>
              <Icon of={IconPlus} />
            </ActionIcon>
          </Tooltip>
        )}
      </h2>
      {links.length === 0 && <p className={styles.faint}>Not tied to any other ticket.</p>}
      <ul>
        {links.map((link) => {
          const { kind, number, subject, status } = link;
          return (
            <li key={`${kind} ${number}`} className={work.row}>
              <Link to={`/desk/tickets/${number}`} className={styles.linked} title={subject}>
                <StatusIcon status={status} label={status} />
                <span className={styles.faint}>
                  {LINK_WORDS[kind]} {number}
                </span>
                <span>{subject}</span>
              </Link>
              {may.triage && isHandMade(kind) && (
                <ActionIcon size="sm" aria-label={`Unlink ${number}`} onClick={() => remove(link)}>
                  <Icon of={IconX} size={14} />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
      <LinkDialog ticket={ticket} opened={isOpen} onClose={() => setIsOpen(false)} onAdd={add} />
    </section>
  );
}
