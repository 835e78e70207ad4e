import { useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { KeptUpload } from "../../lib/files/uploads.ts";
import { forgetNewTicketDraft, type NewTicketDraft, writeNewTicketDraft } from "./new-ticket-draft.ts";
import type { NewTicketValues } from "./values.ts";

const PAUSE_MS = 400;

type Options = {
  form: UseFormReturn<NewTicketValues>;
  files: KeptUpload[];
  accountId: string;
  /** What was there when the page was opened. */
  begun: NewTicketDraft | null;
};

/**
 * Keeps what is written, and which files arrived, in this browser as it happens. `savedAt` is an ISO moment; `finish` once
 * the ticket is sent.
 */
export function useNewTicketDraft({ form, files, accountId, begun }: Options) {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isKept, setIsKept] = useState(begun !== null);
  const isFinished = useRef(false);
  const latestFiles = useRef(files);
  latestFiles.current = files;

  const keep = useCallback(() => {
    if (isFinished.current) return;
    const isWritten = writeNewTicketDraft(accountId, { values: form.getValues(), files: latestFiles.current });
    setIsKept(isWritten);
    setSavedAt(isWritten ? new Date().toISOString() : null);
  }, [form, accountId]);

  const arrived = files.map(({ id }) => id).join();
  const lastArrived = useRef(arrived);
  useEffect(() => {
    if (lastArrived.current === arrived) return;
    lastArrived.current = arrived;
    keep();
  }, [arrived, keep]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keepNow = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      keep();
    };
    const stopWatching = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(keepNow, PAUSE_MS);
      },
    });
    addEventListener("pagehide", keepNow);
    return () => {
      keepNow();
      stopWatching();
      removeEventListener("pagehide", keepNow);
    };
  }, [form, keep]);

  const finish = () => {
    isFinished.current = true;
    forgetNewTicketDraft(accountId);
  };
  return { savedAt, isKept, finish };
}
