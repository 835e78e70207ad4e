import { Button } from "@mantine/core";
import { IconPlugOff, IconRefresh } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { Icon } from "./icon.tsx";
import styles from "./state-card.module.css";

type Props = {
  /** What did not work: "The queue did not load." */
  title: string;
  /** Said in place of the problem's own words. */
  children?: ReactNode;
  problem?: Error | null;
  retry?: () => void;
};

/** What happened, in words, and another try. */
export function ErrorState({ title, children, problem, retry }: Props) {
  const words = children ?? (problem instanceof ApiProblem ? problem.detail : "Try again in a moment.");
  return (
    <div className={`${styles.card} ${styles.error}`} role="alert">
      <Icon of={IconPlugOff} />
      <div>
        <b className={styles.title}>{title}</b> <span className={styles.words}>{words}</span>
      </div>
      {retry && (
        <Button size="xs" variant="default" leftSection={<Icon of={IconRefresh} />} onClick={retry}>
          Retry
        </Button>
      )}
    </div>
  );
}
