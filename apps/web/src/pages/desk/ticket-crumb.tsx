import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { IconArrowLeft, IconCheck, IconChevronDown, IconChevronUp, IconCopy } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link, useLocation, useNavigate } from "react-router-dom";
import { HereNow } from "../../components/person/here-now.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { PaletteButton } from "../../components/ui/palette-button.tsx";
import { usePageActs } from "../../lib/keys/use-page-act.ts";
import { withKey } from "../../lib/keys/with-key.ts";
import { queueTrail } from "../../lib/tickets/queue-trail.ts";
import styles from "./ticket.module.css";

/** Back to the queue as it was left, the ticket's own address, and its neighbours there (`j`, `k`). */
export function TicketCrumb({ number }: { number: string }) {
  const navigate = useNavigate();
  const isFromQueue = useLocation().state?.isFromQueue === true;
  const trail = queueTrail();
  const address = trail?.address ?? "/desk/tickets";
  // Going back in the history, rather than on, keeps the queue's place in it and so its scroll.
  const back = (event: { preventDefault: () => void }) => {
    if (!isFromQueue) return;
    event.preventDefault();
    void navigate(-1);
  };
  return (
    <>
      <ActionIcon component={Link} to={address} onClick={back} size="sm" aria-label="Back to the queue">
        <Icon of={IconArrowLeft} />
      </ActionIcon>
      <Link to={address} onClick={back} className={styles.wide}>
        {trail?.title ?? "Queue"}
      </Link>
      <span className={styles.wide} aria-hidden="true">
        /
      </span>
      <span className={styles.number}>{number}</span>
      <CopyButton value={`${window.location.origin}/desk/tickets/${number}`}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? "Copied" : "Copy the link"}>
            <ActionIcon size="sm" aria-label="Copy the link" onClick={copy}>
              <Icon of={copied ? IconCheck : IconCopy} size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
      <span className={styles.others}>
        <HereNow number={number} />
      </span>
      <Neighbours number={number} />
      <span className={styles.find}>
        <PaletteButton isSmall />
      </span>
    </>
  );
}

function Neighbours({ number }: { number: string }) {
  const navigate = useNavigate();
  const { state } = useLocation();
  const trail = queueTrail();
  const at = trail?.numbers.indexOf(number) ?? -1;
  const go = (step: 1 | -1) => {
    const next = at === -1 ? undefined : trail?.numbers[at + step];
    // Replacing keeps the way back to the queue one step long.
    if (next) void navigate(`/desk/tickets/${next}`, { replace: true, state });
  };
  usePageActs({ "ticket.next": () => go(1), "ticket.previous": () => go(-1) });
  if (!trail || at === -1) return null;
  const of = `${trail.numbers.length}${trail.hasMore ? "+" : ""}`;
  return (
    <span className={styles.neighbours}>
      <span>{`${at + 1} of ${of}`}</span>
      <Step label={withKey("Previous ticket", "ticket.previous")} isOff={at === 0} onClick={() => go(-1)}>
        <Icon of={IconChevronUp} />
      </Step>
      <Step label={withKey("Next ticket", "ticket.next")} isOff={at === trail.numbers.length - 1} onClick={() => go(1)}>
        <Icon of={IconChevronDown} />
      </Step>
    </span>
  );
}

type StepProps = { label: string; isOff: boolean; onClick: () => void; children: ReactNode };

function Step({ label, isOff, onClick, children }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="sm" aria-label={label} disabled={isOff} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
