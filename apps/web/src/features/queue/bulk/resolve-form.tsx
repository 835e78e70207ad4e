import { Button } from "@mantine/core";
import type { BulkAct } from "@smartsupport/contracts";
import { type FormEvent, useState } from "react";
import { MarkdownField } from "../../../components/ui/markdown-field.tsx";
import styles from "./bulk-form.module.css";

type Props = { count: number; onRun: (act: BulkAct) => void; onClose: () => void };

/** What solved them: the same words go to each requester. */
export function ResolveForm({ count, onRun, onClose }: Props) {
  const [note, setNote] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!note.trim()) return setIsMissing(true);
    onRun({ kind: "resolve", note });
  };
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <p className={styles.lead}>
        {count === 1 ? "The requester reads this" : "Each requester reads the same words"}, and is asked to confirm.
      </p>
      <MarkdownField
        data-autofocus
        label="What solved it"
        value={note}
        onChange={setNote}
        onSubmit={() => submit()}
        minRows={4}
        error={isMissing && !note.trim() ? "Please say what was done." : undefined}
      />
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit">Resolve</Button>
      </div>
    </form>
  );
}
