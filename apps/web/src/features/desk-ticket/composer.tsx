import type { Ticket, TransitionBody } from "@smartsupport/contracts";
import { type FormEvent, type KeyboardEvent, lazy, Suspense, useRef, useState } from "react";
import { DraftChoice } from "../../components/ticket/draft-choice.tsx";
import { DraftMark } from "../../components/ticket/draft-mark.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { UploadList } from "../../components/ui/upload-list.tsx";
import { useFileIntake } from "../../lib/files/use-file-intake.ts";
import { usePageKey } from "../../lib/use-page-key.ts";
import styles from "./composer.module.css";
import { ComposerFoot } from "./composer-foot.tsx";
import { ComposerSwitch } from "./composer-switch.tsx";
import { type ComposerMode, useComposer } from "./use-composer.ts";

const Markdown = lazy(async () => ({ default: (await import("../../components/ui/markdown.tsx")).Markdown }));

type Props = { ticket: Ticket; onMove: (body: TransitionBody) => Promise<Ticket> };

/** Docks under the conversation. A reply goes to the requester; a note looks different all over, and stays inside. */
export function Composer({ ticket, onMove }: Props) {
  const composer = useComposer(ticket, onMove);
  const { mode, setMode, text, write, uploads, problem, send, draft } = composer;
  const area = useRef<HTMLTextAreaElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [isPreview, setIsPreview] = useState(false);
  const isOver = useFileIntake(foot, uploads.add);
  const name = ticket.requester.name.split(" ")[0] ?? ticket.requester.name;
  const { may } = ticket;

  const open = (wanted: ComposerMode) => {
    setMode(wanted);
    setIsPreview(false);
    // The area may only now become visible.
    requestAnimationFrame(() => area.current?.focus());
  };
  usePageKey("r", () => open("reply"), may.comment);
  usePageKey("n", () => open("note"), may.note);
  if (!may.comment && !may.note) return null;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void send();
  };
  const hasContent = text !== "" || uploads.entries.length > 0;

  return (
    <div className={styles.dock}>
      <form
        className={styles.box}
        data-mode={mode}
        data-open={hasContent || mode === "note" || undefined}
        data-over={isOver || undefined}
        onSubmit={onSubmit}
        aria-label={mode === "note" ? "Internal note" : `Reply to ${name}`}
        noValidate
      >
        <ComposerSwitch mode={mode} onChange={open} may={may} name={name} watchers={ticket.watchers.length}>
          <DraftMark draft={draft} />
        </ComposerSwitch>
        <DraftChoice draft={draft} what={mode} />
        <div className={styles.middle}>
          <textarea
            ref={area}
            className={styles.area}
            hidden={isPreview}
            rows={2}
            dir="auto"
            aria-label={mode === "note" ? `Internal note, ${name} cannot see this` : `Reply to ${name}`}
            aria-invalid={problem ? true : undefined}
            placeholder={mode === "note" ? "Note for the desk" : `Reply to ${name}`}
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          {isPreview && (
            <section className={styles.preview} aria-label="Preview">
              <Suspense fallback={<SkeletonText lines={2} />}>
                {text.trim() ? <Markdown text={text} /> : <p>Nothing to preview yet.</p>}
              </Suspense>
            </section>
          )}
          <UploadList uploads={uploads} />
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        </div>
        <div ref={foot} className={styles.foot}>
          <ComposerFoot
            composer={composer}
            area={area}
            actions={ticket.availableActions}
            isPreview={isPreview}
            onPreview={() => setIsPreview(!isPreview)}
          />
        </div>
      </form>
    </div>
  );
}
