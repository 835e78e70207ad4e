import { type Account, listAccounts, updateAccount } from "@smartsupport/contracts";
import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { ROLE_WORDS } from "./role-words.ts";

type Props = { account: Account | null; onClose: () => void };

/** Switches somebody off or on again, after saying what that means for them. */
export function SwitchDialog({ account, onClose }: Props) {
  const update = useOperationMutation(updateAccount, { quiet: true, invalidates: [listAccounts] });
  const words = account && wordsFor(account);
  return (
    <ConfirmDialog
      opened={account !== null}
      onClose={onClose}
      title={words?.title ?? ""}
      confirmLabel={words?.label ?? ""}
      isDangerous={account?.status !== "deactivated"}
      onConfirm={async () => {
        if (!account || !words) return;
        const status = account.status === "deactivated" ? "active" : "deactivated";
        await update.mutateAsync({ params: { id: account.id }, body: { status } });
        toastDone(words.done);
      }}
    >
      {words?.happens}
    </ConfirmDialog>
  );
}

type Words = { title: string; label: string; happens: string; done: string };

function wordsFor({ status, name, firstName, role, department }: Account): Words {
  if (status === "deactivated") {
    const place = department ? ` in ${department.name}` : "";
    return {
      title: `Reactivate ${name}?`,
      label: "Reactivate",
      happens: `${firstName} can sign in again with the password they had, as ${ROLE_WORDS[role].phrase}${place}.`,
      done: `${name} can sign in again.`,
    };
  }
  if (status === "invited") {
    return {
      title: `Take back the invitation of ${name}?`,
      label: "Take back",
      happens: `The link in the e-mail to ${firstName} stops working at once. You can invite them again at any time.`,
      done: `The invitation of ${name} is taken back.`,
    };
  }
  const assigned = role === "employee" ? "" : " Tickets assigned to them stay so until somebody else takes them.";
  return {
    title: `Deactivate ${name}?`,
    label: "Deactivate",
    happens: `${firstName} is signed out everywhere at once and cannot sign in any more. Their tickets and words are kept.${assigned} You can reactivate them at any time, or erase them for good.`,
    done: `${name} is deactivated and signed out.`,
  };
}
