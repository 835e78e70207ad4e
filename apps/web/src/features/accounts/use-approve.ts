import { type Account, approveAccount } from "@smartsupport/contracts";
import type { Role } from "@smartsupport/domain";
import { useQueryClient } from "@tanstack/react-query";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { moveAccount, refreshAccounts } from "./move-account.ts";
import { ROLE_WORDS } from "./role-words.ts";

/** Approves a person. They leave the list at once and come back, with the reason in a toast, if the server refuses. */
export function useApprove() {
  const client = useQueryClient();
  const approve = useOperationMutation(approveAccount, { onSettled: () => refreshAccounts(client) });
  return async (account: Account, role: Role) => {
    const undo = moveAccount(client, account, "active");
    try {
      await approve.mutateAsync({ params: { id: account.id }, body: { role } });
      toastDone(`${account.name} can sign in${role === "employee" ? "" : ` as ${ROLE_WORDS[role].phrase}`}.`);
    } catch {
      undo();
    }
  };
}
