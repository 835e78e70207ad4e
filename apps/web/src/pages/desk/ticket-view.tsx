import type { Ticket } from "@smartsupport/contracts";
import type { Action } from "@smartsupport/domain";
import { useState } from "react";
import { Composer } from "../../features/desk-ticket/composer.tsx";
import { Conversation } from "../../features/desk-ticket/conversation.tsx";
import { MergedBanner } from "../../features/desk-ticket/merged-banner.tsx";
import { Panel } from "../../features/desk-ticket/panel.tsx";
import { TicketHead } from "../../features/desk-ticket/ticket-head.tsx";
import { TicketSheet } from "../../features/desk-ticket/ticket-sheet.tsx";
import { useUser } from "../../features/session/use-session.ts";
import { ActionBar } from "../../features/ticket-actions/action-bar.tsx";
import { ActionDialogs } from "../../features/ticket-actions/action-dialogs.tsx";
import { useActKeys } from "../../features/ticket-actions/use-act-keys.ts";
import { useActs } from "../../features/ticket-actions/use-acts.ts";
import { useReadOnOpen } from "../../lib/inbox/use-read-on-open.ts";
import { useIsLater } from "../../lib/keys/use-page-act.ts";
import { useIsNarrow } from "../../lib/use-is-narrow.ts";
import styles from "./ticket.module.css";
import { TicketCrumb } from "./ticket-crumb.tsx";

/** Header, conversation with its composer, and the panel beside it or in a sheet. */
export function TicketView({ ticket, readAtMs }: { ticket: Ticket; readAtMs: number }) {
  const me = useUser();
  const acts = useActs(ticket, me);
  const isNarrow = useIsNarrow();
  const [hasSheet, setHasSheet] = useState(false);
  // What is read first stands first; the panel follows in a step of its own.
  const hasPanel = useIsLater();
  useActKeys(ticket, me.id, acts);
  useReadOnOpen(ticket.number);

  const act = (action: Action) => {
    setHasSheet(false);
    acts.act(action);
  };
  const bar = (isSheet: boolean) => (
    <ActionBar actions={ticket.availableActions} onAct={act} busy={acts.moving} isSheet={isSheet} />
  );
  const panel = (
    <Panel ticket={ticket} me={me} readAtMs={readAtMs} onChange={acts.change} onSave={acts.edit} onAct={act} />
  );

  return (
    <div className={styles.page}>
      <TicketHead
        ticket={ticket}
        crumb={<TicketCrumb number={ticket.number} />}
        actions={isNarrow ? undefined : bar(false)}
        onSheet={isNarrow ? () => setHasSheet(true) : undefined}
        onSave={acts.edit}
      />
      <MergedBanner ticket={ticket} onAct={act} />
      <div className={styles.two}>
        <div className={styles.main}>
          <Conversation ticket={ticket} meId={me.id} />
          <Composer ticket={ticket} me={me} onMove={acts.run} onReply={acts.reply} />
        </div>
        {!isNarrow && (
          <aside className={styles.aside} aria-label="Properties">
            {hasPanel && panel}
          </aside>
        )}
      </div>
      {isNarrow && (
        <TicketSheet opened={hasSheet} onClose={() => setHasSheet(false)} actions={bar(true)}>
          {panel}
        </TicketSheet>
      )}
      <ActionDialogs ticket={ticket} me={me} acts={acts} />
    </div>
  );
}
