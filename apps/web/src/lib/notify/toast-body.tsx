import { ActionIcon, Button } from "@mantine/core";
import { IconAlertOctagon, IconCircleCheck, IconX } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { KeyHint } from "../../components/ui/key-hint.tsx";
import { UNDO_KEY } from "../keys/undo-key.ts";
import styles from "./toast.module.css";

/** `isUndo`: the key of everywhere does it, too, as long as the message stands. */
export type ToastAction = { label: string; run: () => void; isUndo?: boolean };

type Props = {
  tone: "done" | "refused";
  title?: string;
  words?: string;
  action?: ToastAction;
  close: () => void;
};

export function ToastBody({ tone, title, words, action, close }: Props) {
  const act = () => {
    action?.run();
    close();
  };
  return (
    <div className={styles.body}>
      <Icon of={tone === "done" ? IconCircleCheck : IconAlertOctagon} className={styles[tone]} />
      <span className={styles.words}>
        {title && <b>{title}</b>} {words}
      </span>
      {action && (
        <Button variant="subtle" size="xs" rightSection={action.isUndo && <KeyHint keys={UNDO_KEY} />} onClick={act}>
          {action.label}
        </Button>
      )}
      <ActionIcon size="sm" aria-label="Dismiss" onClick={close}>
        <Icon of={IconX} />
      </ActionIcon>
    </div>
  );
}
