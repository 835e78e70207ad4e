import type { Ticket } from "@smartsupport/contracts";
import { IconAlertOctagon, IconCheck, IconClock, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import text from "../../config/text.module.css";
import { HOLD_WORDS } from "../../lib/tickets/hold-words.ts";
import { clockTime, exactTime } from "../../lib/time/relative-time.ts";
import { spanWords } from "../../lib/time/span-words.ts";
import { useNow } from "../../lib/time/use-now.ts";
import { clockState } from "./clock-state.ts";
import styles from "./panel.module.css";

const TONES = { over: text.danger, soon: text.warn, calm: "" };

/** How long the ticket may take and how much of it is used: words first, then a bar, then why it stands or runs. */
export function ClockSection({ ticket, readAtMs }: { ticket: Ticket; readAtMs: number }) {
  return (
    <section aria-labelledby="clock-title">
      <h2 id="clock-title">
        Clock{" "}
        {ticket.clock && <span>{`${ticket.priority ?? ""} target ${spanWords(ticket.clock.targetMs)}`.trim()}</span>}
      </h2>
      {ticket.clock ? (
        <Clock ticket={ticket} clock={ticket.clock} readAtMs={readAtMs} />
      ) : (
        <p className={styles.faint}>{noClockWords(ticket)}</p>
      )}
      <FirstReply ticket={ticket} />
    </section>
  );
}

function Clock({ ticket, clock, readAtMs }: { ticket: Ticket; clock: NonNullable<Ticket["clock"]>; readAtMs: number }) {
  const now = useNow();
  const { words, tone, parts, used } = clockState(clock, readAtMs, now);
  const sign = { running: IconPlayerPlay, paused: IconPlayerPause, stopped: IconCheck }[clock.state];
  return (
    <>
      <div className={styles.clock}>
        <b className={TONES[tone]}>{words}</b>
        {ticket.dueAt && clock.state === "running" && (
          <span title={exactTime(ticket.dueAt)}>Due {dueWords(ticket.dueAt, now)}</span>
        )}
      </div>
      <div className={styles.track} role="img" aria-label={`${used} used`}>
        {parts.map(({ part, ms }) => (
          <span key={part} data-part={part} style={{ flex: ms }} />
        ))}
      </div>
      <div className={styles.line}>
        <Icon of={sign} size={12} />
        <span>
          {stateWords(ticket, clock.state)} <RelativeTime at={clock.since} />
        </span>
        <span />
      </div>
      <div className={styles.line}>
        <Icon of={IconClock} size={12} />
        <span>Used</span>
        <span>{used}</span>
      </div>
    </>
  );
}

function FirstReply({ ticket: { createdAt, firstRespondedAt } }: { ticket: Ticket }) {
  const ms = firstRespondedAt ? new Date(firstRespondedAt).getTime() - new Date(createdAt).getTime() : null;
  return (
    <div className={styles.line}>
      <Icon of={ms === null ? IconAlertOctagon : IconCheck} size={12} className={ms === null ? undefined : text.ok} />
      <span>{ms === null ? "No reply from the desk yet" : "First reply after"}</span>
      <span>{ms === null ? "" : spanWords(ms)}</span>
    </div>
  );
}

function dueWords(dueAt: string, nowMs: number): string {
  const isToday = new Date(dueAt).toDateString() === new Date(nowMs).toDateString();
  return isToday ? `today ${clockTime(dueAt)}` : exactTime(dueAt);
}

function stateWords({ status, holdReason, requester }: Ticket, state: NonNullable<Ticket["clock"]>["state"]): string {
  if (state === "running") return "Running, since";
  if (state === "stopped") return "Stopped";
  if (status === "On Hold" && holdReason) return `Paused, waits for ${HOLD_WORDS[holdReason]}, since`;
  return `Paused, we asked ${requester.name.split(" ")[0]}`;
}

function noClockWords({ approvedAt }: Ticket): string {
  return approvedAt ? "No clock runs for this ticket." : "The clock starts with the approval.";
}
