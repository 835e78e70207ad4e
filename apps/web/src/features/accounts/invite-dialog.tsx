import type { Account } from "@smartsupport/contracts";
import { Dialog } from "../../components/ui/dialog.tsx";
import { InviteForm } from "./invite-form.tsx";

/** `again`: somebody who was invited before and never came. */
export type Inviting = { again: Account | null };

type Props = { inviting: Inviting | null; onClose: () => void; onSent: (name: string, expiresAt: string) => void };

/** Asks whom to invite, and as what. */
export function InviteDialog({ inviting, onClose, onSent }: Props) {
  return (
    <Dialog
      opened={inviting !== null}
      onClose={onClose}
      title={inviting?.again ? `Invite ${inviting.again.name} again` : "Invite somebody"}
      size={560}
    >
      {inviting && <InviteForm again={inviting.again} onClose={onClose} onSent={onSent} />}
    </Dialog>
  );
}
