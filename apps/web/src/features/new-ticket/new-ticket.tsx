import type { Category } from "@smartsupport/contracts";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { DraftChoice } from "../../components/ticket/draft-choice.tsx";
import { DraftMark } from "../../components/ticket/draft-mark.tsx";
import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { type LiveDraft, useDraft } from "../../lib/drafts/use-draft.ts";
import { useUploads } from "../../lib/files/use-uploads.ts";
import { isEmptyTicket, valuesOf } from "./new-ticket-draft.ts";
import { NewTicketForm } from "./new-ticket-form.tsx";
import { newTicketResolver } from "./new-ticket-resolver.ts";
import { NewTicketSkeleton } from "./new-ticket-skeleton.tsx";
import { useNewTicketDraft } from "./use-new-ticket-draft.ts";
import { useSendTicket } from "./use-send-ticket.ts";

type Props = {
  categories: Category[];
  /** The category that the link to this page asked for. */
  wantedCategoryId: string | null;
  currency: string;
};

/** A new ticket with its draft: what was typed is there again after a reload, and on another device. */
export function NewTicket(props: Props) {
  const draft = useDraft("new-ticket", isEmptyTicket);
  if (!draft.isRead) return <NewTicketSkeleton />;
  // What came from another device is a form of its own.
  return <Begun key={draft.turn} draft={draft} {...props} />;
}

function Begun({ draft, categories, wantedCategoryId, currency }: Props & { draft: LiveDraft }) {
  const [isDiscarding, setIsDiscarding] = useState(false);
  const [defaultValues] = useState(() => {
    const values = valuesOf(draft.content.body);
    const categoryId = categories.find(({ id }) => id === wantedCategoryId)?.id ?? values.categoryId;
    return { ...values, categoryId };
  });
  const uploads = useUploads();
  const form = useForm({ defaultValues, shouldFocusError: false, resolver: newTicketResolver(categories) });
  useNewTicketDraft(draft, form, uploads);
  const categoryOf = (id: string) => categories.find((category) => category.id === id);
  const send = useSendTicket({ form, uploads, categoryOf, keeper: draft.keeper });

  return (
    <>
      <PageHeader title="New ticket" aside={<DraftMark draft={draft} />} />
      <DraftChoice draft={draft} what="ticket" />
      <NewTicketForm
        {...{ form, uploads, categories, currency }}
        isKept={draft.where !== "nowhere"}
        onSubmit={(event) => void send(event)}
        onDiscard={() => setIsDiscarding(true)}
      />
      <ConfirmDialog
        opened={isDiscarding}
        onClose={() => setIsDiscarding(false)}
        title="Discard this ticket?"
        confirmLabel="Discard"
        isDangerous
        onConfirm={() => draft.keeper.discard()}
      >
        What you wrote and the files you added go away, on every device.
      </ConfirmDialog>
    </>
  );
}
