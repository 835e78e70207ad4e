import { Button, Radio, Stack } from "@mantine/core";
import type { BulkAct } from "@smartsupport/contracts";
import { HOLD_REASONS, type HoldReason } from "@smartsupport/domain";
import { type FormEvent, useState } from "react";
import { MarkdownField } from "../../../components/ui/markdown-field.tsx";
import { HOLD_WORDS } from "../../../lib/tickets/hold-words.ts";
import styles from "./bulk-form.module.css";

type Props = { onRun: (act: BulkAct) => void; onClose: () => void };

/** What they wait for, and words for the requesters if there are any. */
export function HoldForm({ onRun, onClose }: Props) {
  const [reason, setReason] = useState<HoldReason | null>(null);
  const [comment, setComment] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (reason === null) return setIsMissing(true);
    onRun({ kind: "hold", reason, ...(comment.trim() && { comment }) });
  };
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <Radio.Group
        label="They wait for"
        value={reason}
        onChange={(value) => setReason(value as HoldReason)}
        error={isMissing && reason === null ? "Please choose what they wait for." : undefined}
      >
        <Stack gap={4}>
          {HOLD_REASONS.map((one, place) => (
            <Radio key={one} value={one} label={HOLD_WORDS[one]} data-autofocus={place === 0 || undefined} />
          ))}
        </Stack>
      </Radio.Group>
      <MarkdownField label="Tell the requesters" isOptional value={comment} onChange={setComment} minRows={2} />
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit">Hold</Button>
      </div>
    </form>
  );
}
