import { Button } from "@mantine/core";
import type { Action } from "@smartsupport/domain";
import { MOVE_LABELS } from "../../components/ticket/move-labels.ts";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./action-bar.module.css";
import { ACTION_LOOKS, primaryOf } from "./action-looks.ts";

type Props = {
  /** What the server says may be done now. Nothing else is offered, and all of it is. */
  actions: readonly Action[];
  onAct: (action: Action) => void;
  /** The move that is on its way. */
  busy?: Action | null;
  /** In the sheet of a phone: two beside each other. */
  isSheet?: boolean;
  /** Beside the queue, whose own keys act on the row in hand. */
  isWithoutKeys?: boolean;
};

/** One filled button for what the ticket waits for, and a quiet one for everything else that may be done. */
export function ActionBar({ actions, onAct, busy = null, isSheet = false, isWithoutKeys = false }: Props) {
  const primary = primaryOf(actions);
  const others = actions.filter((action) => action !== primary);
  // In the sheet the thumb finds the filled one first, in the header it stands at the end of the line.
  const order = primary ? (isSheet ? [primary, ...others] : [...others, primary]) : others;
  if (order.length === 0) return null;
  return (
    <fieldset className={isSheet ? styles.sheet : styles.bar} aria-label="What can be done">
      {order.map((action) => {
        const { icon, offer, isReject } = ACTION_LOOKS[action];
        const isPrimary = action === primary;
        return (
          <Button
            key={action}
            size="xs"
            variant={isPrimary ? "filled" : isReject ? "reject" : "default"}
            leftSection={<Icon of={icon} />}
            rightSection={!isWithoutKeys && <ActKey of={offer} onFilled={isPrimary} />}
            loading={busy === action}
            disabled={busy !== null && busy !== action}
            onClick={() => onAct(action)}
          >
            {MOVE_LABELS[action]}
          </Button>
        );
      })}
    </fieldset>
  );
}
