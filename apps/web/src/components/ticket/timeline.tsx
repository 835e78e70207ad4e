import type { Attachment, Comment, TimelineItem } from "@smartsupport/contracts";
import { useMemo, useState } from "react";
import { ChangeLine } from "./change-line.tsx";
import type { Reader } from "./change-words.ts";
import { CommentCard } from "./comment-card.tsx";
import { EarlierLine } from "./earlier-line.tsx";
import { MailLine } from "./mail-line.tsx";
import { NoteCard } from "./note-card.tsx";
import { partOf, type StoryEntry, type StoryPart, storyOf } from "./story.ts";
import styles from "./timeline.module.css";

type Props = {
  items: readonly TimelineItem[];
  reader: Reader;
  requester: { id: string; name: string };
  onDeleteFile?: (attachment: Attachment) => void;
  /** Makes a ticket of a comment; not of what the ticket was filed with, nor of what was said on a merged one. */
  onSplit?: (comment: Comment) => void;
  /** What of it is shown; all of it unless told otherwise. */
  part?: StoryPart;
};

/** A longer story begins folded: its first words, and the latest. */
const FOLDED_OVER = 40;
const LATEST = 20;

/** A ticket's story, oldest first: what was said, and in small lines what changed. Notes only where the server sent any. */
export function Timeline({ items, reader, requester, onDeleteFile, onSplit, part = "all" }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const whole = useMemo(() => partOf(storyOf(items), part), [items, part]);
  const hidden = !isWhole && whole.length > FOLDED_OVER ? whole.length - LATEST - 1 : 0;
  const story = hidden > 0 ? [...whole.slice(0, 1), ...whole.slice(-LATEST)] : whole;
  const firstName = requester.name.split(" ")[0] ?? requester.name;
  const lineOf = (entry: StoryEntry) => {
    if (entry.kind === "mails") return <MailLine key={entry.id} mails={entry.mails} />;
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
  };
  return (
    <ol className={styles.timeline} aria-label="What happened">
      {story.flatMap((entry, place) => {
        const line = lineOf(entry);
        return hidden > 0 && place === 0
          ? [line, <EarlierLine key="earlier" count={hidden} onOpen={() => setIsWhole(true)} />]
          : [line];
      })}
    </ol>
  );
}
