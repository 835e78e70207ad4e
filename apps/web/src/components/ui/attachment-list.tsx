import type { Attachment } from "@smartsupport/contracts";
import { AttachmentItem } from "./attachment-item.tsx";
import styles from "./attachment-list.module.css";

/** Files that belong to a ticket, comment or note: small picture or icon, name, size; a press opens them. */
export function AttachmentList({
  attachments,
  onDelete,
}: {
  attachments: Attachment[];
  onDelete?: (attachment: Attachment) => void;
}) {
  if (attachments.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Files">
      {attachments.map((attachment) => (
        <AttachmentItem key={attachment.id} attachment={attachment} onDelete={onDelete} />
      ))}
    </ul>
  );
}
