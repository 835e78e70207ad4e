import type { Category } from "@smartsupport/contracts";
import { IconDeviceFloppy } from "@tabler/icons-react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { useUploads } from "../../lib/files/use-uploads.ts";
import { clockTime } from "../../lib/time/relative-time.ts";
import { forgetNewTicketDraft, readNewTicketDraft } from "./new-ticket-draft.ts";
import styles from "./new-ticket-form.module.css";
import { NewTicketForm } from "./new-ticket-form.tsx";
import { newTicketResolver } from "./new-ticket-resolver.ts";
import { useNewTicketDraft } from "./use-new-ticket-draft.ts";
import { useSendTicket } from "./use-send-ticket.ts";
import { EMPTY_TICKET } from "./values.ts";

type Props = {
  categories: Category[];
  /** The category that the link to this page asked for. */
  wantedCategoryId: string | null;
  currency: string;
  accountId: string;
};

/** A new ticket with its draft: what was typed is there again after a reload. */
export function NewTicket({ categories, wantedCategoryId, currency, accountId }: Props) {
  const [isDiscarding, setIsDiscarding] = useState(false);
  const [begun] = useState(() => readNewTicketDraft(accountId));
  const [defaultValues] = useState(() => {
    const values = begun?.values ?? EMPTY_TICKET;
    const categoryId = categories.find(({ id }) => id === wantedCategoryId)?.id ?? values.categoryId;
    return { ...values, categoryId };
  });
  const uploads = useUploads({ kept: begun?.files });
  const form = useForm({ defaultValues, shouldFocusError: false, resolver: newTicketResolver(categories) });
  const draft = useNewTicketDraft({ form, files: uploads.kept, accountId, begun });
  const categoryOf = (id: string) => categories.find((category) => category.id === id);
  const send = useSendTicket({ form, uploads, categoryOf, onSent: draft.finish });

  const discard = async () => {
    forgetNewTicketDraft(accountId);
    for (const { key } of uploads.entries) uploads.remove(key);
    form.reset(EMPTY_TICKET);
  };

  return (
    <>
      <PageHeader title="New ticket" aside={draft.savedAt && <Saved at={draft.savedAt} />} />
      <NewTicketForm
        {...{ form, uploads, categories, currency }}
        isKept={draft.isKept}
        onSubmit={(event) => void send(event)}
        onDiscard={() => setIsDiscarding(true)}
      />
      <ConfirmDialog
        opened={isDiscarding}
        onClose={() => setIsDiscarding(false)}
        title="Discard this ticket?"
        confirmLabel="Discard"
        isDangerous
        onConfirm={discard}
      >
        What you wrote and the files you added go away.
      </ConfirmDialog>
    </>
  );
}

function Saved({ at }: { at: string }) {
  return (
    <span className={styles.saved}>
      <Icon of={IconDeviceFloppy} />
      Draft kept {clockTime(at)}
    </span>
  );
}
