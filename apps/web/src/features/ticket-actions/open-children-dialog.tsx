import { Button } from "@mantine/core";
import { Dialog } from "../../components/ui/dialog.tsx";
import styles from "./move-form.module.css";
import type { OpenChildrenQuestion } from "./use-open-children.ts";

/** The ticket has open children: they go along, with the same words, or it stays as it is. */
export function OpenChildrenDialog({ question }: { question: OpenChildrenQuestion | null }) {
  const numbers = question?.numbers ?? [];
  const isOne = numbers.length === 1;
  return (
    <Dialog
      opened={question !== null}
      onClose={() => question?.decide(false)}
      title={isOne ? "A child is still open" : `${numbers.length} children are still open`}
    >
      <div className={styles.form}>
        <p className={styles.lead}>
          {numbers.join(", ")} {isOne ? "belongs" : "belong"} to this ticket. Resolving {isOne ? "it" : "them"} as well
          sends the same words to {isOne ? "its requester" : "their requesters"}.
        </p>
        <div className={styles.actions}>
          <Button variant="default" data-autofocus onClick={() => question?.decide(false)}>
            Look at {isOne ? "it" : "them"} first
          </Button>
          <Button onClick={() => question?.decide(true)}>Resolve all {numbers.length + 1}</Button>
        </div>
      </div>
    </Dialog>
  );
}
