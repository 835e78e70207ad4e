import { Button, VisuallyHidden } from "@mantine/core";
import { type DataExport, getDataExportContent } from "@smartsupport/contracts";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { fileSize } from "../../lib/files/file-size.ts";
import { saveFile } from "../../lib/files/save-file.ts";
import { exactTime } from "../../lib/time/relative-time.ts";
import styles from "./own-data.module.css";

/** One file of a person's data, being made or there. */
export function DataFile({ file }: { file: DataExport }) {
  const { id, state, requestedAt, expiresAt, sizeBytes } = file;
  const save = useOperationMutation(getDataExportContent, {
    onSuccess: (content) => saveFile(content, `your-data-${requestedAt.slice(0, 10)}.zip`),
  });
  return (
    <li className={styles.file}>
      <div className={styles.facts}>
        <div>
          Asked for <RelativeTime at={requestedAt} />
        </div>
        <div className={styles.words} role="status">
          {state === "waiting" && "Being made…"}
          {state === "failed" &&
            "This one could not be made: each time it was tried, something went wrong at the desk. Your data is still there. Try again; if it fails again, tell an admin."}
          {state === "ready" &&
            `${fileSize(sizeBytes ?? 0)}, kept until ${expiresAt ? exactTime(expiresAt) : "it is removed"}`}
        </div>
      </div>
      {state === "ready" && (
        <Button size="xs" loading={save.isPending} onClick={() => save.mutate({ params: { id } })}>
          Download <VisuallyHidden>what was asked for on {exactTime(requestedAt)}</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}
