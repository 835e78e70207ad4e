import { Button, TextInput } from "@mantine/core";
import type { BulkAct } from "@smartsupport/contracts";
import { type FormEvent, useState } from "react";
import styles from "./bulk-form.module.css";

/** Adds a tag to all of them, or takes it from those that have it. */
export function TagForm({ onRun }: { onRun: (act: BulkAct) => void }) {
  const [tag, setTag] = useState("");
  const trimmed = tag.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (trimmed) onRun({ kind: "addTag", tag: trimmed });
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextInput
        data-autofocus
        label="Tag"
        maxLength={50}
        value={tag}
        onChange={(event) => setTag(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <Button variant="default" disabled={!trimmed} onClick={() => onRun({ kind: "removeTag", tag: trimmed })}>
          Remove it
        </Button>
        <Button type="submit" disabled={!trimmed}>
          Add it
        </Button>
      </div>
    </form>
  );
}
