import { deleteView, listViews, type SavedView } from "@smartsupport/contracts";
import { useNavigate } from "react-router-dom";
import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";

/** Takes a view away, for everybody who sees it. */
export function DeleteViewDialog({ view, onClose }: { view: SavedView | null; onClose: () => void }) {
  const navigate = useNavigate();
  const remove = useOperationMutation(deleteView, { quiet: true, invalidates: [listViews] });
  return (
    <ConfirmDialog
      opened={view !== null}
      onClose={onClose}
      title={`Delete the view ${view?.name ?? ""}?`}
      confirmLabel="Delete the view"
      isDangerous
      onConfirm={async () => {
        if (!view) return;
        await remove.mutateAsync({ params: { id: view.id } });
        void navigate("/desk/tickets", { replace: true });
        toastDone(`The view ${view.name} is gone.`);
      }}
    >
      {view?.isShared ? "It goes from everybody's side bar. " : ""}The tickets in it stay as they are.
    </ConfirmDialog>
  );
}
