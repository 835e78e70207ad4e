import { Button, Textarea } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { type FormEvent, type KeyboardEvent, useRef } from "react";
import { useFileIntake } from "../../lib/files/use-file-intake.ts";
import { FilePicker } from "../ui/file-picker.tsx";
import { Icon } from "../ui/icon.tsx";
import { UploadList } from "../ui/upload-list.tsx";
import { DraftChoice } from "./draft-choice.tsx";
import styles from "./reply-box.module.css";
import type { Reply } from "./use-reply.ts";

type Props = { reply: Reply; label: string; sendLabel?: string };

/** A reply in one line that grows, for places where the question stands right above it. */
export function QuickReply({ reply, label, sendLabel = "Send" }: Props) {
  const { text, write, uploads, send, problem, isSending, draft } = reply;
  const line = useRef<HTMLDivElement>(null);
  const isOver = useFileIntake(line, uploads.add);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void send();
  };
  return (
    <form onSubmit={submit} className={styles.quick} data-over={isOver || undefined} noValidate>
      <DraftChoice draft={draft} what="reply" />
      <div ref={line} className={styles.line}>
        <Textarea
          className={styles.field}
          aria-label={label}
          placeholder={label}
          dir="auto"
          autosize
          minRows={1}
          maxRows={12}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          error={problem !== null}
          classNames={{ input: styles.input }}
          rightSection={
            <FilePicker onFiles={uploads.add} label="Attach files" className={styles.attach}>
              <Icon of={IconPaperclip} />
            </FilePicker>
          }
        />
        <Button type="submit" loading={isSending}>
          {sendLabel}
        </Button>
      </div>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <UploadList uploads={uploads} />
    </form>
  );
}
