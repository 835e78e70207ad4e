import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { toastDone } from "../../lib/notify/toast.tsx";

type Props = {
  opened: boolean;
  onClose: () => void;
  /** Admins who would stand outside. */
  unlinked: string[];
  onConfirm: () => Promise<unknown>;
};

/** Says who will have to come another way before passwords go off. */
export function PasswordsOffDialog({ opened, onClose, unlinked, onConfirm }: Props) {
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title="Switch passwords off?"
      confirmLabel="Switch off"
      isDangerous
      onConfirm={async () => {
        await onConfirm();
        toastDone("Passwords are off.");
      }}
    >
      Everybody but the chosen admin comes by the provider from now on. Whoever never did is signed out at once.
      {unlinked.length > 0 &&
        ` ${unlinked.join(", ")} cannot sign in until linked: admins do that on their profile, with their password, before this.`}
    </ConfirmDialog>
  );
}
