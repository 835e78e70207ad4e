import { ActionIcon, UnstyledButton } from "@mantine/core";
import type { Attachment } from "@smartsupport/contracts";
import { IconTrash } from "@tabler/icons-react";
import { fileSize } from "../../lib/files/file-size.ts";
import { openAttachment } from "../../lib/files/open-attachment.ts";
import { useThumbnail } from "../../lib/files/use-thumbnail.ts";
import { toastProblem } from "../../lib/notify/toast-problem.ts";
import styles from "./attachment-list.module.css";
import { FileIcon } from "./file-icon.tsx";
import { Icon } from "./icon.tsx";

type Props = { attachment: Attachment; onDelete?: (attachment: Attachment) => void };

export function AttachmentItem({ attachment, onDelete }: Props) {
  const { fileName, sizeBytes, isDeletable } = attachment;
  const thumbnail = useThumbnail(attachment);
  return (
    <li className={styles.item}>
      <UnstyledButton
        className={styles.open}
        title={fileName}
        onClick={() => void openAttachment(attachment).catch(toastProblem)}
      >
        {thumbnail ? <img src={thumbnail} alt="" className={styles.thumbnail} /> : <FileIcon fileName={fileName} />}
        <span className={styles.name}>{fileName}</span>
        <span className={styles.size}>{fileSize(sizeBytes)}</span>
      </UnstyledButton>
      {onDelete && isDeletable && (
        <ActionIcon size="sm" aria-label={`Delete ${fileName}`} onClick={() => onDelete(attachment)}>
          <Icon of={IconTrash} size={14} />
        </ActionIcon>
      )}
    </li>
  );
}
