import { Button, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import styles from "./confirm-dialog.module.css";
import { Dialog } from "./dialog.tsx";

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen. */
  children?: ReactNode;
  /** Asks for words; without `isOptional` they are needed. */
  reason?: { label: string; hint?: string; isOptional?: boolean };
  /** The act itself: "Reject", never "OK". */
  confirmLabel: string;
  isDangerous?: boolean;
  /** May throw an ApiProblem, which is shown in the dialog. It closes when this is done. */
  onConfirm: (reason: string) => Promise<unknown>;
};

/** Says what will happen before it happens, and asks why where somebody will read it. */
export function ConfirmDialog({ opened, onClose, title, ...rest }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Content onClose={onClose} {...rest} />
    </Dialog>
  );
}

function Content({ onClose, children, reason, confirmLabel, isDangerous, onConfirm }: Omit<Props, "opened" | "title">) {
  const [words, setWords] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (reason && !reason.isOptional && !words.trim()) {
      setProblem("Please write something.");
      return;
    }
    setIsBusy(true);
    try {
      await onConfirm(words.trim());
      onClose();
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error.detail : "That did not work. Try again in a moment.");
      setIsBusy(false);
    }
  };

  return (
    <form onSubmit={confirm} className={styles.form}>
      {children && <div className={styles.words}>{children}</div>}
      {reason && (
        <Textarea
          data-autofocus
          autosize
          minRows={3}
          label={reason.isOptional ? `${reason.label} (optional)` : reason.label}
          description={reason.hint}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          error={problem}
        />
      )}
      {problem && !reason && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" color={isDangerous ? "red" : undefined} loading={isBusy}>
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
