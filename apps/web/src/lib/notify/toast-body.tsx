import { ActionIcon, Button } from "@mantine/core";
import { IconAlertOctagon, IconCircleCheck, IconX } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./toast.module.css";

type Props = {
  tone: "done" | "refused";
  title?: string;
  words?: string;
  action?: { label: string; run: () => void };
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
        <Button variant="subtle" size="xs" onClick={act}>
          {action.label}
        </Button>
      )}
      <ActionIcon size="sm" aria-label="Dismiss" onClick={close}>
        <Icon of={IconX} />
      </ActionIcon>
    </div>
  );
}
