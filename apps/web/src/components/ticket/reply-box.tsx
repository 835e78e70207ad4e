import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { type FormEvent, useRef } from "react";
import { useFileIntake } from "../../lib/files/use-file-intake.ts";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { ActKey } from "../ui/act-key.tsx";
import { FilePicker } from "../ui/file-picker.tsx";
import { Icon } from "../ui/icon.tsx";
import { MarkdownField } from "../ui/markdown-field.tsx";
import { UploadList } from "../ui/upload-list.tsx";
import { DraftChoice } from "./draft-choice.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { MentionList } from "./mention-list.tsx";
import styles from "./reply-box.module.css";
import { useMentions } from "./use-mentions.ts";
import type { Reply } from "./use-reply.ts";

type Props = { reply: Reply; number: string; label: string; placeholder?: string; sendLabel: string };

/** Writes a comment or an answer: Markdown, files by drop, paste or picker, Ctrl+Enter sends. */
export function ReplyBox({ reply, number, label, placeholder, sendLabel }: Props) {
  const { text, write, uploads, send, problem, isSending, draft } = reply;
  const foot = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const mentions = useMentions({ area, number, place: "comment", onMention: reply.mention });
  const isOver = useFileIntake(foot, uploads.add);
  usePageAct("ticket.reply", () => area.current?.focus());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form onSubmit={submit} className={styles.box} data-over={isOver || undefined} noValidate>
      <DraftChoice draft={draft} what="reply" />
      <MarkdownField
        ref={area}
        label={label}
        value={text}
        onChange={write}
        placeholder={placeholder}
        minRows={3}
        onSubmit={() => void send()}
        aside={
          <span className={styles.aside}>
            <DraftMark draft={draft} />
            <ActKey of="ticket.reply" />
          </span>
        }
        footer={
          <div ref={foot} className={styles.foot}>
            <UploadList uploads={uploads} />
            <div className={styles.acts}>
              <FilePicker onFiles={uploads.add} label="Attach files" className={styles.attach}>
                <Icon of={IconPaperclip} />
              </FilePicker>
              <Button type="submit" loading={isSending} rightSection={<ActKey of="writing.send" onFilled />}>
                {sendLabel}
              </Button>
            </div>
          </div>
        }
      >
        <MentionList mentions={mentions} area={area} />
      </MarkdownField>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </form>
  );
}
