import { Button } from "@mantine/core";
import { type Account, endAccountSessions, listAccountSessions } from "@smartsupport/contracts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import styles from "./account-sessions.module.css";

/** Where somebody is signed in, and one press that ends it. Their password stays good. */
export function AccountSessions({ account }: { account: Account }) {
  const address = { params: { id: account.id } };
  const sessions = useOperationQuery(listAccountSessions, address).data?.items;
  const end = useOperationMutation(endAccountSessions, {
    invalidates: [listAccountSessions],
    onSuccess: () => toastDone(`${account.name} is signed out everywhere.`),
  });
  return (
    <div className={styles.part}>
      <div className={styles.words}>
        <div className={styles.title}>Signed in</div>
        <p>{sessions ? wordsFor(sessions.map(({ device }) => device)) : "Looking…"}</p>
      </div>
      {sessions !== undefined && sessions.length > 0 && (
        <Button size="xs" variant="default" loading={end.isPending} onClick={() => end.mutate(address)}>
          End sessions
        </Button>
      )}
    </div>
  );
}

function wordsFor(devices: string[]): string {
  return devices.length === 0 ? "Nowhere at the moment." : [...new Set(devices)].join(", ");
}
