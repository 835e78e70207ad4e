import { type Announcement, deleteAnnouncement, listAnnouncements } from "@smartsupport/contracts";
import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";

/** Takes news back before its last day. */
export function TakeBackDialog({ announcement, onClose }: { announcement: Announcement | null; onClose: () => void }) {
  const remove = useOperationMutation(deleteAnnouncement, { quiet: true, invalidates: [listAnnouncements] });
  return (
    <ConfirmDialog
      opened={announcement !== null}
      onClose={onClose}
      title={`Take “${announcement?.title ?? ""}” back?`}
      confirmLabel="Take it back"
      isDangerous
      onConfirm={async () => {
        if (!announcement) return;
        await remove.mutateAsync({ params: { id: announcement.id } });
        toastDone("It is on nobody's home any more.");
      }}
    >
      It goes from everybody's home. Whoever read it has read it.
    </ConfirmDialog>
  );
}
