import type { Macro, Ticket, TransitionBody } from "@smartsupport/contracts";
import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { DraftChoice } from "../../components/ticket/draft-choice.tsx";
import { DraftMark } from "../../components/ticket/draft-mark.tsx";
import { KeptWords } from "../../components/ticket/kept-words.tsx";
import { MentionList } from "../../components/ticket/mention-list.tsx";
import { useMentions } from "../../components/ticket/use-mentions.ts";
import { Markdown } from "../../components/ui/markdown.tsx";
import { UploadList } from "../../components/ui/upload-list.tsx";
import { useFileIntake } from "../../lib/files/use-file-intake.ts";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { useHere } from "../../lib/live/use-here.ts";
import { markdownKeys } from "../../lib/markdown/markdown-keys.ts";
import { ClashLine } from "./clash-line.tsx";
import styles from "./composer.module.css";
import { ComposerFoot } from "./composer-foot.tsx";
import { ComposerSwitch } from "./composer-switch.tsx";
import { MacroChips } from "./macro-chips.tsx";
import { MacroPicker } from "./macro-picker.tsx";
import { type Along, type ComposerMode, type SendReply, useComposer } from "./use-composer.ts";
import { useReplyClash } from "./use-reply-clash.ts";
import { useWriting } from "./use-writing.ts";

type Props = {
  ticket: Ticket;
  me: { id: string; name: string };
  onMove: (body: TransitionBody) => Promise<Ticket>;
  onReply: SendReply;
};

/** Docks under the conversation. A reply goes to the requester; a note looks different all over, and stays inside. */
export function Composer({ ticket, me, onMove, onReply }: Props) {
  const composer = useComposer(ticket, { onMove, onReply });
  const { mode, setMode, text, write, uploads, draft } = composer;
  const { doing, typed } = useWriting(mode, text.trim() !== "");
  useHere(ticket.number, doing);
  const clash = useReplyClash({
    number: ticket.number,
    meId: me.id,
    hasWords: mode === "reply" && text.trim() !== "",
    savedAt: draft.savedAt,
    missed: composer.missed,
  });
  // What the line above the words says already is not said again below them.
  const problem = composer.isHeldBack && clash.isStopped ? null : composer.problem;
  const send = async (along?: Along) => {
    if (!clash.stop()) await composer.send(along, clash.readTo);
  };
  const area = useRef<HTMLTextAreaElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [isPreview, setIsPreview] = useState(false);
  const isOver = useFileIntake(foot, uploads.add);
  const place = mode === "note" ? "note" : "comment";
  const mentions = useMentions({ area, number: ticket.number, place, onMention: composer.mention });
  const name = ticket.requester.name.split(" ")[0] ?? ticket.requester.name;
  const { may } = ticket;

  const open = (wanted: ComposerMode) => {
    // The area may only now become visible; and before the next key, which is meant for it and not for the page.
    flushSync(() => {
      setMode(wanted);
      setIsPreview(false);
    });
    area.current?.focus();
  };
  const pickMacro = (macro: Macro) => {
    composer.applyMacro(macro, me);
    setIsPreview(false);
    // After the list of macros has given the focus back to its button.
    requestAnimationFrame(() => setTimeout(() => area.current?.focus()));
  };
  usePageAct("ticket.reply", () => open("reply"), may.comment);
  usePageAct("ticket.note", () => open("note"), may.note);
  if (!may.comment && !may.note) {
    return (
      <>
        <KeptWords number={ticket.number} what="reply" />
        <KeptWords number={ticket.number} what="note" />
      </>
    );
  }

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
        <ClashLine clashes={clash.clashes} isStopped={clash.isStopped} />
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
            onChange={(event) => {
              write(event.currentTarget.value);
              typed();
            }}
            onKeyDown={(event) => markdownKeys(event, () => void send())}
          />
          <MentionList mentions={mentions} area={area} />
          {isPreview && (
            <section className={styles.preview} aria-label="Preview">
              {text.trim() ? <Markdown text={composer.marked} /> : <p>Nothing to preview yet.</p>}
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
            composer={{ ...composer, send }}
            isAnyway={clash.isStopped}
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
