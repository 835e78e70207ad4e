import type { Account } from "@smartsupport/contracts";
import { useState } from "react";
import { Dialog } from "../../components/ui/dialog.tsx";
import { EraseForm } from "./erase-form.tsx";
import { ErasureProgress } from "./erasure-progress.tsx";

type Props = { account: Account | null; onClose: () => void };

/** Erases somebody for good, after saying what that means; or shows how far it is. */
export function EraseDialog({ account, onClose }: Props) {
  // Whose erasing was begun here: the question is behind them then.
  const [begun, setBegun] = useState<string | null>(null);
  const isBegun = account !== null && (account.isErased || account.id === begun);
  return (
    <Dialog
      opened={account !== null}
      onClose={onClose}
      title={isBegun ? "Erasing a person" : `Erase ${account?.name ?? ""}?`}
    >
      {account && isBegun && <ErasureProgress key={account.id} id={account.id} onClose={onClose} />}
      {account && !isBegun && (
        <EraseForm key={account.id} account={account} onBegun={() => setBegun(account.id)} onClose={onClose} />
      )}
    </Dialog>
  );
}
