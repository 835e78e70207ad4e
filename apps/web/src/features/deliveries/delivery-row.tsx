import { Button, VisuallyHidden } from "@mantine/core";
import { type Delivery, listDeliveries, retryDelivery } from "@smartsupport/contracts";
import { IconRefresh } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { eventWords } from "../../lib/events/event-words.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import styles from "./deliveries.module.css";
import { DeliveryStory } from "./delivery-story.tsx";
import { DELIVERY_WORDS } from "./delivery-words.ts";

/** One delivery: what, to whom, how far, and if it did not get there, why. */
export function DeliveryRow({ delivery, isHeld }: { delivery: Delivery; isHeld: boolean }) {
  const { id, eventType, target, ticketNumber, status, attempts, createdAt } = delivery;
  const { name, icon, tone } = DELIVERY_WORDS[status];
  const retry = useOperationMutation(retryDelivery, {
    invalidates: [listDeliveries],
    onSuccess: () => {
      toastDone("It is sent once more now.");
    },
  });
  const label = retryLabel(delivery, isHeld);
  return (
    <li className={styles.row}>
      <div className={styles.status} data-tone={tone}>
        <Icon of={icon} />
        <span>{name}</span>
      </div>
      <div className={styles.what}>
        <span>{eventWords(eventType)}</span>
        {ticketNumber && (
          <Link to={`/desk/tickets/${ticketNumber}`} className={styles.number}>
            {ticketNumber}
          </Link>
        )}
      </div>
      <div className={styles.target} title={target}>
        {target}
      </div>
      <div className={styles.attempts}>{attemptWords(attempts)}</div>
      <div className={styles.when}>
        <RelativeTime at={createdAt} form="short" />
      </div>
      <div className={styles.acts}>
        {label && (
          <Button
            size="xs"
            variant={status === "delivered" ? "subtle" : "default"}
            leftSection={<Icon of={IconRefresh} />}
            loading={retry.isPending}
            onClick={() => retry.mutate({ params: { id }, body: {} })}
          >
            {label} <VisuallyHidden>{`${eventWords(eventType)} to ${target}`}</VisuallyHidden>
          </Button>
        )}
      </div>
      <DeliveryStory delivery={delivery} isHeld={isHeld} />
    </li>
  );
}

/**
 * Null: trying now would change nothing. What was never tried waits for its turn, a held address gets nothing, and a mail
 * that went out is not sent twice; an outside system may ask for that.
 */
function retryLabel({ status, handler, attempts }: Delivery, isHeld: boolean): string | null {
  if (isHeld) return null;
  if (status === "given_up" || (status === "waiting" && attempts > 0)) return "Retry now";
  return status === "delivered" && handler === "workflow" ? "Send again" : null;
}

function attemptWords(attempts: number): string {
  if (attempts === 0) return "Not tried yet";
  return attempts === 1 ? "1 attempt" : `${attempts} attempts`;
}
