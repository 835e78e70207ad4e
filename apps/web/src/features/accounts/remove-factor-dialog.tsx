import { type Account, removeSecondFactor } from "@smartsupport/contracts";
import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";

type Props = { account: Account; opened: boolean; onClose: () => void };

/** For somebody whose phone is gone, and their recovery codes with it. */
export function RemoveFactorDialog({ account: { id, name, firstName }, opened, onClose }: Props) {
  const remove = useOperationMutation(removeSecondFactor, { quiet: true });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={`Remove the second factor of ${name}?`}
      confirmLabel="Remove second factor"
      isDangerous
      onConfirm={async () => {
        await remove.mutateAsync({ params: { id } });
        toastDone(`${name} has no second factor any more.`);
      }}
    >
      {`Only do this when you are sure that it is ${firstName} who asks. Their app, passkeys and recovery codes stop working, they are signed out everywhere and told by mail. Then the password is enough, unless their role needs a second factor.`}
    </ConfirmDialog>
  );
}
