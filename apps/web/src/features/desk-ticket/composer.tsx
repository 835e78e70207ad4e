import type { Macro, Ticket, TransitionBody } from "@smartsupport/contracts";
import { type FormEvent, lazy, Suspense, useRef, useState } from "react";
import { DraftChoice } from "../../components/ticket/draft-choice.tsx";
import { DraftMark } from "../../components/ticket/draft-mark.tsx";
import { MentionList } from "../../components/ticket/mention-list.tsx";
import { useMentions } from "../../components/ticket/use-mentions.ts";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { UploadList } from "../../components/ui/upload-list.tsx";
import { useFileIntake } from "../../lib/files/use-file-intake.ts";
import { markdownKeys } from "../../lib/markdown/markdown-keys.ts";
import { usePageKey } from "../../lib/use-page-key.ts";
import styles from "./composer.module.css";
import { ComposerFoot } from "./composer-foot.tsx";
import { ComposerSwitch } from "./composer-switch.tsx";
import { MacroChips } from "./macro-chips.tsx";
import { MacroPicker } from "./macro-picker.tsx";
import { type ComposerMode, useComposer } from "./use-composer.ts";

const Markdown = lazy(async () => ({ default: (await import("../../components/ui/markdown.tsx")).Markdown }));

type Props = { ticket: Ticket; me: { name: string }; onMove: (body: TransitionBody) => Promise<Ticket> };

/** Docks under the conversation. A reply goes to the requester; a note looks different all over, and stays inside. */
export function Composer({ ticket, me, onMove }: Props) {
  const composer = useComposer(ticket, onMove);
  const { mode, setMode, text, write, uploads, problem, send, draft } = composer;
  const area = useRef<HTMLTextAreaElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [isPreview, setIsPreview] = useState(false);
  const isOver = useFileIntake(foot, uploads.add);
  const place = mode === "note" ? "note" : "comment";
  const mentions = useMentions({ area, number: ticket.number, place, onMention: composer.mention });
  const name = ticket.requester.name.split(" ")[0] ?? ticket.requester.name;
  const { may } = ticket;

  const open = (wanted: ComposerMode) => {
    setMode(wanted);
    setIsPreview(false);
    // The area may only now become visible.
    requestAnimationFrame(() => area.current?.focus());
  };
  const pickMacro = (macro: Macro) => {
    composer.applyMacro(macro, me);
    setIsPreview(false);
    requestAnimationFrame(() => area.current?.focus());
  };
  usePageKey("r", () => open("reply"), may.comment);
  usePageKey("n", () => open("note"), may.note);
  if (!may.comment && !may.note) return null;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
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
            onKeyDown={(event) => markdownKeys(event, () => void send())}
          />
          <MentionList mentions={mentions} area={area} />
          {isPreview && (
            <section className={styles.preview} aria-label="Preview">
              <Suspense fallback={<SkeletonText lines={2} />}>
                {text.trim() ? <Markdown text={composer.marked} /> : <p>Nothing to preview yet.</p>}
              </Suspense>
            </section>
          )}
          <MacroChips actions={composer.actions} onChange={composer.setActions} />
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
            macros={<MacroPicker onPick={pickMacro} may={may} />}
          />
        </div>
      </form>
    </div>
  );
}
