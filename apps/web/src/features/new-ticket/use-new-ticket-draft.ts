import { useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { forgetNewTicketDraft, writeNewTicketDraft } from "./new-ticket-draft.ts";
import type { NewTicketValues } from "./values.ts";

const PAUSE_MS = 400;

/** Keeps what is written in this browser as it is written. `savedAt` is an ISO moment; `finish` once the ticket is sent. */
export function useNewTicketDraft(form: UseFormReturn<NewTicketValues>, accountId: string) {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const isFinished = useRef(false);

  const keep = useCallback(() => {
    if (isFinished.current) return;
    setSavedAt(writeNewTicketDraft(accountId, form.getValues()) ? new Date().toISOString() : null);
  }, [form, accountId]);

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
  return { savedAt, finish };
}
