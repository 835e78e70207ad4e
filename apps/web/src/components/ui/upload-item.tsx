import { ActionIcon } from "@mantine/core";
import { IconCheck, IconRefresh, IconX } from "@tabler/icons-react";
import { fileSize } from "../../lib/files/file-size.ts";
import type { UploadEntry } from "../../lib/files/uploads.ts";
import { FileIcon } from "./file-icon.tsx";
import { Icon } from "./icon.tsx";
import styles from "./upload-list.module.css";

type Props = { entry: UploadEntry; onRemove: () => void; onRetry: () => void };

/** One file: its name, how far it is, and a cross that cancels or removes it. */
export function UploadItem({ entry, onRemove, onRetry }: Props) {
  const { file, state, fraction, problem, mayRetry } = entry;
  const percent = Math.round(fraction * 100);
  return (
    <li className={styles.item} data-state={state}>
      <FileIcon fileName={file.name} />
      <span className={styles.name} title={file.name}>
        {file.name}
      </span>
      {state === "uploading" && <span className={styles.percent}>{percent}%</span>}
      {state === "done" && <span className={styles.size}>{fileSize(file.size)}</span>}
      {state === "done" && <Icon of={IconCheck} className={styles.sent} />}
      {state === "failed" && <span className={styles.problem}>{problem}</span>}
      {state === "failed" && mayRetry && (
        <ActionIcon size="sm" aria-label={`Try ${file.name} again`} onClick={onRetry}>
          <Icon of={IconRefresh} />
        </ActionIcon>
      )}
      <ActionIcon
        size="sm"
        aria-label={state === "uploading" ? `Cancel ${file.name}` : `Remove ${file.name}`}
        onClick={onRemove}
      >
        <Icon of={IconX} />
      </ActionIcon>
      {state === "uploading" && (
        <span
          className={styles.bar}
          role="progressbar"
          aria-label={`Sending ${file.name}`}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          style={{ width: `${percent}%` }}
        />
      )}
    </li>
  );
}
