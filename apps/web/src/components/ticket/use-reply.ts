import { useCallback, useEffect, useRef, useState } from "react";
import { readDraft, writeDraft } from "../../lib/drafts/local-draft.ts";
import { FILE_MISSING, useUploads } from "../../lib/files/use-uploads.ts";
import { moveProblem } from "./move-problem.ts";
import { replyOnItsWay, whileOnItsWay } from "./replies-on-their-way.ts";

type Options = {
  /** Under which the words are kept in this browser until they are sent. */
  draftName: string;
  /** May throw an ApiProblem: then every word and file stays. */
  onSend: (words: string, uploadIds: string[]) => Promise<unknown>;
};

export type Reply = ReturnType<typeof useReply>;

/**
 * The words and files of one reply, from the first letter to the moment they are sent. The page may show another box for them
 * meanwhile (the answer was heard before its request ended): that one stays empty, unless they come back.
 */
export function useReply({ draftName, onSend }: Options) {
  const [text, setText] = useState(() => (replyOnItsWay(draftName) ? "" : asText(readDraft(draftName))));
  const latest = useRef(text);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const uploads = useUploads();

  const write = useCallback(
    (words: string) => {
      latest.current = words;
      setText(words);
      setProblem(null);
      writeDraft(draftName, words.trim() ? words : null);
    },
    [draftName],
  );

  useEffect(() => {
    let isShown = true;
    void replyOnItsWay(draftName)?.then(() => {
      if (isShown && latest.current === "") write(asText(readDraft(draftName)));
    });
    return () => {
      isShown = false;
    };
  }, [draftName, write]);

  const send = async () => {
    if (isSending) return;
    if (text.trim() === "") return setProblem("Please write something.");
    await whileOnItsWay(draftName, sendNow);
  };

  const sendNow = async () => {
    setProblem(null);
    setIsSending(true);
    try {
      const uploadIds = await uploads.settle();
      if (!uploadIds) return setProblem(FILE_MISSING);
      await onSend(text, uploadIds);
      // What was typed meanwhile was not sent: it stays.
      if (latest.current === text) write("");
      uploads.clear();
    } catch (error) {
      setProblem(moveProblem(error));
    } finally {
      setIsSending(false);
    }
  };

  return { text, write, uploads, send, problem, isSending };
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
