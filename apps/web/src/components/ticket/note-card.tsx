import type { Attachment, Note } from "@smartsupport/contracts";
import { IconLock } from "@tabler/icons-react";
import { memo } from "react";
import { AttachmentList } from "../ui/attachment-list.tsx";
import { Icon } from "../ui/icon.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import { authorWords, type Reader } from "./change-words.ts";
import { MergedPill } from "./merged-pill.tsx";
import styles from "./timeline.module.css";

type Props = {
  note: Note;
  /** The merged ticket it was written on. */
  of?: string;
  reader: Reader;
  /** First name of the requester, who cannot see this. */
  hiddenFrom: string;
  onDeleteFile?: (attachment: Attachment) => void;
};

/** What only staff may read: the one thing on the desk with a bar at its side. */
export const NoteCard = memo(function NoteCard({ note, of, reader, hiddenFrom, onDeleteFile }: Props) {
  return (
    <li className={styles.entry}>
      <PersonAvatar person={note.author} size={28} />
      <article className={styles.note} aria-label={`Internal note of ${authorWords(note.author, reader)}`}>
        <header>
          <span className={styles.label}>
            <Icon of={IconLock} size={14} />
            Internal note
          </span>
          <b>{authorWords(note.author, reader)}</b>
          <RelativeTime at={note.createdAt} />
          <MergedPill of={of} />
          <span className={styles.end}>{hiddenFrom} cannot see this</span>
        </header>
        <div className={styles.words}>
          <Markdown text={note.body} />
          <AttachmentList attachments={note.attachments} onDelete={onDeleteFile} />
        </div>
      </article>
    </li>
  );
});
