import type { Account } from "@smartsupport/contracts";
import { useState } from "react";
import { Dialog } from "../../components/ui/dialog.tsx";
import { EraseForm } from "./erase-form.tsx";
import { ErasureProgress } from "./erasure-progress.tsx";

type Props = { account: Account | null; onClose: () => void };

/** Erases somebody for good, after saying what that means; or shows how far it is. */
export function EraseDialog({ account, onClose }: Props) {
  const title = account?.isErased ? "Erasing a person" : `Erase ${account?.name ?? ""}?`;
  return (
    <Dialog opened={account !== null} onClose={onClose} title={title}>
      {account && <Content key={account.id} account={account} onClose={onClose} />}
    </Dialog>
  );
}

function Content({ account, onClose }: { account: Account; onClose: () => void }) {
  const [isBegun, setIsBegun] = useState(account.isErased);
  return isBegun ? (
    <ErasureProgress id={account.id} onClose={onClose} />
  ) : (
    <EraseForm account={account} onBegun={() => setIsBegun(true)} onClose={onClose} />
  );
}
