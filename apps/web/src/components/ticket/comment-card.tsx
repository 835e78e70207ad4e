import { ActionIcon, Tooltip } from "@mantine/core";
import type { Attachment, Comment } from "@smartsupport/contracts";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { memo } from "react";
import { AttachmentList } from "../ui/attachment-list.tsx";
import { Icon } from "../ui/icon.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { Pill } from "../ui/pill.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";
import { authorWords, type Reader } from "./change-words.ts";
import { CommentSign } from "./comment-sign.tsx";
import { commentWords } from "./comment-words.ts";
import { MergedPill } from "./merged-pill.tsx";
import styles from "./timeline.module.css";

type Props = {
  comment: Comment;
  reader: Reader;
  /** The merged ticket it was said on. */
  of?: string;
  /** Marks what the requester wrote, on the desk's page. */
  requesterId?: string;
  onDeleteFile?: (attachment: Attachment) => void;
  /** Makes a ticket of it. */
  onSplit?: (comment: Comment) => void;
};

/** Something said in public: who, what they did with it (asked, solved it), their words, their files. */
export const CommentCard = memo(function CommentCard({
  comment,
  of,
  reader,
  requesterId,
  onDeleteFile,
  onSplit,
}: Props) {
  const { author, kind, body, createdAt, attachments } = comment;
  const did = commentWords(kind);
  const isRequester = requesterId !== undefined && author.id === requesterId;
  return (
    <li className={styles.entry} data-kind={kind}>
      <PersonAvatar person={author} size={28} />
      <article className={styles.body} aria-label={`${authorWords(author, reader)} ${did ?? "wrote"}`}>
        <header className={styles.who}>
          <b>{authorWords(author, reader)}</b>
          {did && (
            <span className={styles.did}>
              <CommentSign kind={kind} />
              {did}
            </span>
          )}
          <RelativeTime at={createdAt} />
          <MergedPill of={of} />
          {(isRequester || onSplit) && (
            <span className={styles.end}>
              {isRequester && <Pill>Requester</Pill>}
              {onSplit && (
                <Tooltip label="Make a ticket of this">
                  <ActionIcon size="sm" aria-label="Make a ticket of this" onClick={() => onSplit(comment)}>
                    <Icon of={IconArrowsSplit2} size={14} />
                  </ActionIcon>
                </Tooltip>
              )}
            </span>
          )}
        </header>
        {body.trim() && <Markdown text={body} />}
        <AttachmentList attachments={attachments} onDelete={onDeleteFile} />
      </article>
    </li>
  );
});
