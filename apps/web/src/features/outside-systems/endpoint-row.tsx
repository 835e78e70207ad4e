import { Button, VisuallyHidden } from "@mantine/core";
import { type Endpoint, listDeliveries, listIntegrations, updateEndpoint } from "@smartsupport/contracts";
import { SUBSCRIBABLE_EVENTS } from "@smartsupport/domain";
import { IconAlertTriangle, IconPlayerPlay } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import { Pill } from "../../components/ui/pill.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { eventWords } from "../../lib/events/event-words.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import styles from "./systems.module.css";

/** One address: whether it works, what it hears of, and if it was paused, why. */
export function EndpointRow({ endpoint, onEdit }: { endpoint: Endpoint; onEdit: () => void }) {
  const { id, url, events, isPrivateHostAllowed, pausedAt, pausedReason } = endpoint;
  const resume = useOperationMutation(updateEndpoint, {
    invalidates: [listIntegrations, listDeliveries],
    onSuccess: () => {
      toastDone("The address is used again. What waited is sent now.");
    },
  });
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <div className={styles.name} data-url title={url}>
          {url}
        </div>
        <div className={styles.faint}>
          {heard(events)}
          {isPrivateHostAllowed && ". In our own network."}
        </div>
      </div>
      <State endpoint={endpoint} />
      <div className={styles.acts}>
        <Button component={Link} to={`?show=deliveries&endpoint=${id}`} size="xs" variant="subtle">
          Deliveries <VisuallyHidden>of {url}</VisuallyHidden>
        </Button>
        <Button size="xs" variant="default" onClick={onEdit}>
          Change <VisuallyHidden>{url}</VisuallyHidden>
        </Button>
      </div>
      {pausedAt && (
        <div className={styles.paused}>
          <Icon of={IconAlertTriangle} />
          <div>
            <div>{pausedReason ?? "Nothing is sent to this address for now."}</div>
            <div className={styles.faint}>
              <RelativeTime at={pausedAt} />. What happens meanwhile is not lost: it waits until you resume.
            </div>
          </div>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon of={IconPlayerPlay} />}
            loading={resume.isPending}
            onClick={() => resume.mutate({ params: { id }, body: { resume: true } })}
          >
            Resume <VisuallyHidden>{url}</VisuallyHidden>
          </Button>
        </div>
      )}
    </li>
  );
}

function State({ endpoint: { isActive, pausedAt } }: { endpoint: Endpoint }) {
  if (!isActive) return <Pill>Switched off</Pill>;
  return pausedAt ? <Pill tone="warn">Paused</Pill> : <Pill tone="ok">Works</Pill>;
}

const NAMED = 3;

function heard(events: Endpoint["events"]): string {
  if (events.length === SUBSCRIBABLE_EVENTS.length) return "Hears of everything that happens to approved tickets";
  const named = events.slice(0, NAMED).map((event) => eventWords(event).toLowerCase());
  const rest = events.length - named.length;
  return `Hears of: ${[...named, ...(rest > 0 ? [`${rest} more`] : [])].join(", ")}`;
}
