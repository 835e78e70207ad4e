import type { Attachment, Comment, TimelineItem } from "@smartsupport/contracts";
import { useMemo } from "react";
import { ChangeLine } from "./change-line.tsx";
import type { Reader } from "./change-words.ts";
import { CommentCard } from "./comment-card.tsx";
import { NoteCard } from "./note-card.tsx";
import { storyOf } from "./story.ts";
import styles from "./timeline.module.css";

type Props = {
  items: readonly TimelineItem[];
  reader: Reader;
  requester: { id: string; name: string };
  onDeleteFile?: (attachment: Attachment) => void;
  /** Makes a ticket of a comment; not of what the ticket was filed with, nor of what was said on a merged one. */
  onSplit?: (comment: Comment) => void;
};

/** A ticket's story, oldest first: what was said, and in small lines what changed. Notes only where the server sent any. */
export function Timeline({ items, reader, requester, onDeleteFile, onSplit }: Props) {
  const story = useMemo(() => storyOf(items), [items]);
  const firstName = requester.name.split(" ")[0] ?? requester.name;
  return (
    <ol className={styles.timeline} aria-label="What happened">
      {story.map((entry) => {
        if (entry.kind === "changes") return <ChangeLine key={entry.id} changes={entry.changes} reader={reader} />;
        if (entry.kind === "note") {
          const { id, note, of } = entry;
          return (
            <NoteCard key={id} note={note} of={of} reader={reader} hiddenFrom={firstName} onDeleteFile={onDeleteFile} />
          );
        }
        const requesterId = reader.isStaff ? requester.id : undefined;
        return (
          <CommentCard
            key={entry.id}
            comment={entry.comment}
            of={entry.of}
            reader={reader}
            requesterId={requesterId}
            onDeleteFile={onDeleteFile}
            onSplit={entry.of === undefined && entry.id !== items[0]?.id ? onSplit : undefined}
          />
        );
      })}
    </ol>
  );
}
