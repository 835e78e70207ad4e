import { Button } from "@mantine/core";
import type { Ticket, TransitionBody } from "@smartsupport/contracts";
import { type FormEvent, useState } from "react";
import { FileField } from "../../components/ui/file-field.tsx";
import { MarkdownField } from "../../components/ui/markdown-field.tsx";
import { readDraft, writeDraft } from "../../lib/drafts/local-draft.ts";
import { FILE_MISSING, useUploads } from "../../lib/files/use-uploads.ts";
import { refusalLine } from "./explain-refusal.ts";
import styles from "./move-form.module.css";
import type { WordMove } from "./word-moves.ts";

type Props = { ticket: Ticket; move: WordMove; onRun: (body: TransitionBody) => Promise<Ticket>; onClose: () => void };

/** Asks for the words a move needs. They are kept in this browser until the move is made. */
export function WordsForm({ ticket, move, onRun, onClose }: Props) {
  const { lead, label, submit, isDangerous, takesFiles, isOptional, body } = move;
  const draftName = `${submit}.${ticket.id}`;
  const [words, setWords] = useState(() => String(readDraft(draftName) ?? ""));
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const uploads = useUploads();
  const mayBeEmpty = isOptional?.(ticket) ?? false;

  const write = (typed: string) => {
    setWords(typed);
    setProblem(null);
    writeDraft(draftName, typed.trim() ? typed : null);
  };
  const send = async () => {
    if (!mayBeEmpty && words.trim() === "") return setProblem("Please write something.");
    setIsBusy(true);
    try {
      const uploadIds = await uploads.settle();
      if (!uploadIds) {
        setProblem(FILE_MISSING);
        setIsBusy(false);
        return;
      }
      await onRun(body(words, uploadIds));
      writeDraft(draftName, null);
      onClose();
    } catch (refusal) {
      setProblem(refusalLine(refusal, ticket.number));
      setIsBusy(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form onSubmit={onSubmit} className={styles.form} noValidate>
      <p className={styles.lead}>{lead(ticket.requester.name.split(" ")[0] ?? ticket.requester.name)}</p>
      <MarkdownField
        data-autofocus
        label={label}
        isOptional={mayBeEmpty}
        value={words}
        onChange={write}
        onSubmit={() => void send()}
        minRows={4}
        error={problem ?? undefined}
      />
      {takesFiles && <FileField uploads={uploads} />}
      <div className={styles.actions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" color={isDangerous ? "red" : undefined} loading={isBusy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
