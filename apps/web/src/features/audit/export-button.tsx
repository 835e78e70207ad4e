import { Button } from "@mantine/core";
import { exportAudit, listAudit } from "@smartsupport/contracts";
import { IconDownload } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { saveFile } from "../../lib/files/save-file.ts";
import { today } from "../../lib/time/calendar-date.ts";
import { type AuditAsk, queryOf } from "./audit-ask.ts";

/** Saves all that the filters leave, not only what is on the page. The export becomes an entry itself. */
export function ExportButton({ ask }: { ask: AuditAsk }) {
  const save = useOperationMutation(exportAudit, {
    invalidates: [listAudit],
    onSuccess: (file) => saveFile(file, `audit-${today()}.csv`),
  });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon of={IconDownload} />}
      loading={save.isPending}
      onClick={() => save.mutate({ query: queryOf(ask) })}
    >
      Export
    </Button>
  );
}
