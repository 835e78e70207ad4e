import { deleteUpload, getTicket, type Ticket } from "@smartsupport/contracts";
import { AttachmentList } from "../../components/ui/attachment-list.tsx";
import { Markdown } from "../../components/ui/markdown.tsx";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import styles from "./description.module.css";

/** What was asked, with its files. A file just added by mistake can be taken away again. */
export function Description({ ticket, isOwn }: { ticket: Ticket; isOwn: boolean }) {
  const { requester, description, attachments, createdAt } = ticket;
  const remove = useOperationMutation(deleteUpload, { invalidates: [getTicket] });
  return (
    <section className={styles.box} aria-label="What was asked">
      <header className={styles.who}>
        <PersonAvatar person={requester} size={28} />
        <b>{isOwn ? "You" : requester.name}</b>
        <RelativeTime at={createdAt} />
      </header>
      {description.trim() ? <Markdown text={description} /> : <p className={styles.none}>No description.</p>}
      <AttachmentList attachments={attachments} onDelete={({ id }) => remove.mutate({ params: { id } })} />
    </section>
  );
}
