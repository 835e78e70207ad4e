import { useEffect } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { LiveDraft } from "../../lib/drafts/use-draft.ts";
import { useDraftFiles } from "../../lib/drafts/use-draft-files.ts";
import type { Uploads } from "../../lib/files/use-uploads.ts";
import { draftBodyOf } from "./new-ticket-draft.ts";
import type { NewTicketValues } from "./values.ts";

/** Keeps what is written into the form, and which files arrived for it. */
export function useNewTicketDraft(draft: LiveDraft, form: UseFormReturn<NewTicketValues>, uploads: Uploads): void {
  const { keeper } = draft;
  useDraftFiles(draft, uploads);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => keeper.change({ ...keeper.state.content, body: draftBodyOf(values) }),
      }),
    [form, keeper],
  );
}
