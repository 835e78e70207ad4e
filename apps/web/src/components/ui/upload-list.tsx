import type { Uploads } from "../../lib/files/use-uploads.ts";
import { UploadItem } from "./upload-item.tsx";
import styles from "./upload-list.module.css";

/** The files of a form and what became of them; refused ones are named and read out. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  return (
    <>
      <div role="alert" className={styles.refusals}>
        {uploads.refusals.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      {uploads.entries.length > 0 && (
        <ul className={styles.list} aria-label="Chosen files">
          {uploads.entries.map((entry) => (
            <UploadItem
              key={entry.key}
              entry={entry}
              onRemove={() => uploads.remove(entry.key)}
              onRetry={() => uploads.retry(entry.key)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
