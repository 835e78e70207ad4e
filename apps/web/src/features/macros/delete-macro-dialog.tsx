import { deleteMacro, listMacros, type Macro } from "@smartsupport/contracts";
import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";

/** Takes a macro away, for everybody who has it. */
export function DeleteMacroDialog({ macro, onClose }: { macro: Macro | null; onClose: () => void }) {
  const remove = useOperationMutation(deleteMacro, { quiet: true, invalidates: [listMacros] });
  return (
    <ConfirmDialog
      opened={macro !== null}
      onClose={onClose}
      title={`Delete the macro ${macro?.name ?? ""}?`}
      confirmLabel="Delete the macro"
      isDangerous
      onConfirm={async () => {
        if (!macro) return;
        await remove.mutateAsync({ params: { id: macro.id } });
        toastDone(`The macro ${macro.name} is gone.`);
      }}
    >
      {macro?.isShared ? "It goes for everybody of the desk. " : ""}What was sent with it stays as it is.
    </ConfirmDialog>
  );
}
