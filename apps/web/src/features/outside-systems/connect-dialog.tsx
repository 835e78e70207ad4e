import { Dialog } from "../../components/ui/dialog.tsx";
import { ConnectForm } from "./connect-form.tsx";

/** Connects another outside system. */
export function ConnectDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Connect a system" size={520}>
      <ConnectForm onClose={onClose} />
    </Dialog>
  );
}
