import { Button } from "@mantine/core";
import { DATA_EXPORT_DAYS, type DataExport, listDataExports, requestDataExport } from "@smartsupport/contracts";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { DataFile } from "./data-file.tsx";
import styles from "./own-data.module.css";

const LOOK_AGAIN_MS = 2_000;

const isBeingMade = ({ state }: DataExport) => state === "waiting";

/** Everything the desk holds about this person, as a file: asked for here, made by the desk, downloaded here. */
export function OwnData() {
  const files = useOperationQuery(
    listDataExports,
    {},
    { refetchInterval: ({ state }) => (state.data?.items.some(isBeingMade) ? LOOK_AGAIN_MS : false) },
  );
  const ask = useOperationMutation(requestDataExport, { invalidates: [listDataExports] });
  if (files.isPending) return <SkeletonText lines={2} label="Loading your data" />;
  if (!files.data) {
    return <ErrorState title="This did not load." problem={files.error} retry={() => void files.refetch()} />;
  }
  const { items } = files.data;
  return (
    <div className={styles.part}>
      <p className={styles.words}>
        {`Profile, sign-ins, tickets with their conversation, mails and files, in one ZIP. Making it takes a moment; a mail tells you when it is ready. It is kept for ${DATA_EXPORT_DAYS} days, and only you can download it.`}
      </p>
      {items.length > 0 && (
        <ul aria-label="Files of your data" className={styles.list}>
          {items.map((file) => (
            <DataFile key={file.id} file={file} />
          ))}
        </ul>
      )}
      {!items.some(isBeingMade) && (
        <div>
          <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate({})}>
            {askWords(items)}
          </Button>
        </div>
      )}
    </div>
  );
}

function askWords([newest]: readonly DataExport[]): string {
  if (newest === undefined) return "Get my data";
  return newest.state === "failed" ? "Try again" : "Make a new one";
}
