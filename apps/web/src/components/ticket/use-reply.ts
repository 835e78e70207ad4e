import { useCallback, useState } from "react";
import { readDraft, writeDraft } from "../../lib/drafts/local-draft.ts";
import { useUploads } from "../../lib/files/use-uploads.ts";
import { moveProblem } from "./move-problem.ts";

type Options = {
  /** Under which the words are kept in this browser until they are sent. */
  draftName: string;
  /** May throw an ApiProblem: then every word and file stays. */
  onSend: (words: string, uploadIds: string[]) => Promise<unknown>;
};

export type Reply = ReturnType<typeof useReply>;

/** The words and files of one reply, from the first letter to the moment they are sent. */
export function useReply({ draftName, onSend }: Options) {
  const [text, setText] = useState(() => asText(readDraft(draftName)));
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const uploads = useUploads();

  const write = useCallback(
    (words: string) => {
      setText(words);
      setProblem(null);
      writeDraft(draftName, words.trim() ? words : null);
    },
    [draftName],
  );

  const send = async () => {
    const refusal = beforeSending(text, uploads);
    setProblem(refusal);
    if (refusal || isSending) return;
    setIsSending(true);
    try {
      await onSend(text, uploads.ids);
      write("");
      uploads.clear();
    } catch (error) {
      setProblem(moveProblem(error));
    } finally {
      setIsSending(false);
    }
  };

  return { text, write, uploads, send, problem, isSending };
}

function beforeSending(text: string, uploads: { isBusy: boolean; hasFailed: boolean }): string | null {
  if (text.trim() === "") return "Please write something.";
  if (uploads.isBusy) return "A file is still on its way.";
  return uploads.hasFailed ? "A file did not arrive. Try it again or remove it." : null;
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
