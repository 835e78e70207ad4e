import type { MacroActions } from "@smartsupport/contracts";
import { linkMentions, type Mentioned } from "@smartsupport/domain";
import { useId, useState } from "react";
import { isEmptyReply } from "../../lib/drafts/draft-content.ts";
import { draftOfProblem, isDraftProblem } from "../../lib/drafts/draft-problem.ts";
import { sendingOf, useSending, whileSending } from "../../lib/drafts/sending.ts";
import { useDraft } from "../../lib/drafts/use-draft.ts";
import { useDraftFiles } from "../../lib/drafts/use-draft-files.ts";
import { FILE_MISSING, useUploads } from "../../lib/files/use-uploads.ts";
import { moveProblem } from "./move-problem.ts";

/** What goes to the desk: the words, the files, and the draft they end. */
export type ReplySend = { words: string; uploadIds: string[]; draftKey?: string; actions: MacroActions };

type Options = {
  /** Where the draft of it is kept. */
  place: `${"reply" | "note" | "reopen"}:${string}`;
  /** May throw an ApiProblem: then every word and file stays. */
  onSend: (send: ReplySend) => Promise<unknown>;
};

export type Reply = ReturnType<typeof useReply>;

/**
 * The words and files of one reply, from the first letter to the moment they are sent. The page may show another box for them
 * meanwhile (the answer was heard before its request ended): that one stays empty, unless they come back.
 */
export function useReply({ place, onSend }: Options) {
  const draft = useDraft(place, isEmptyReply);
  const { content, keeper } = draft;
  const uploads = useUploads();
  const [problem, setProblem] = useState<string | null>(null);
  const me = useId();
  const sender = useSending(place);
  useDraftFiles(draft, uploads);
  const isElsewhere = sender !== null && sender !== me;
  const text = isElsewhere ? "" : content.body.words;

  const actions = content.body.actions ?? {};
  const setActions = (next: MacroActions) => {
    const { content: now } = keeper.state;
    const { actions: _, ...body } = now.body;
    keeper.change({ ...now, body: Object.keys(next).length > 0 ? { ...body, actions: next } : body });
  };

  const write = (words: string) => {
    setProblem(null);
    keeper.change({ ...keeper.state.content, body: { ...keeper.state.content.body, words } });
  };

  // With its mentions marked, as it will read.
  const marked = linkMentions(text, content.body.mentions ?? []);

  const mention = (person: Mentioned) => {
    const { content: now } = keeper.state;
    const others = (now.body.mentions ?? []).filter(({ name }) => name !== person.name);
    keeper.change({ ...now, body: { ...now.body, mentions: [...others, person] } });
  };

  const send = async () => {
    if (sendingOf(place) !== null) return;
    if (text.trim() === "" && Object.keys(actions).length === 0) return setProblem("Please write something.");
    if (draft.conflict) return setProblem("Please choose first which of the two you mean.");
    await whileSending(place, me, sendNow);
  };

  const sendNow = async () => {
    setProblem(null);
    try {
      const uploadIds = await uploads.settle();
      if (!uploadIds) return setProblem(FILE_MISSING);
      // A file that was waited for is the draft's before a render says so: else it would count as typed since.
      keeper.change({ ...keeper.state.content, files: uploads.keptNow() });
      const sent = keeper.state.content;
      await keeper.flush();
      if (keeper.state.conflict) return;
      const words = linkMentions(sent.body.words, sent.body.mentions ?? []);
      await onSend({
        words,
        actions: sent.body.actions ?? {},
        uploadIds,
        ...(keeper.sendKey && { draftKey: keeper.sendKey }),
      });
      keeper.sent(sent);
      uploads.clear();
    } catch (error) {
      if (isDraftProblem(error)) keeper.refused(draftOfProblem(error));
      else setProblem(moveProblem(error));
    }
  };

  return { text, marked, actions, setActions, write, mention, uploads, send, problem, isSending: sender === me, draft };
}
