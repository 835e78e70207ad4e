import { Button, VisuallyHidden } from "@mantine/core";
import { endMyOtherSessions, endMySession, listMySessions, type Session } from "@smartsupport/contracts";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Pill } from "../../components/ui/pill.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import styles from "./own-sessions.module.css";

/** Every device that is signed in as this person, and the way to sign it out. */
export function OwnSessions() {
  const sessions = useOperationQuery(listMySessions, {});
  const invalidates = [listMySessions];
  const endOne = useOperationMutation(endMySession, { invalidates });
  const endOthers = useOperationMutation(endMyOtherSessions, {
    invalidates,
    onSuccess: () => toastDone("All other devices are signed out."),
  });
  if (sessions.isPending) return <SkeletonText lines={2} label="Loading where you are signed in" />;
  if (!sessions.data) {
    return <ErrorState title="This did not load." problem={sessions.error} retry={() => void sessions.refetch()} />;
  }
  const { items } = sessions.data;
  const signOut = ({ id, device }: Session) =>
    endOne.mutate({ params: { id } }, { onSuccess: () => toastDone(`${device} is signed out.`) });
  return (
    <>
      <ul aria-label="Where you are signed in" className={styles.list}>
        {items.map((session) => (
          <li key={session.id} className={styles.session}>
            <div className={styles.words}>
              <div className={styles.device}>
                {session.device} {session.isCurrent && <Pill>This device</Pill>}
              </div>
              <div className={styles.facts}>
                {session.address && <span>{session.address}</span>}
                <span>
                  Used <RelativeTime at={session.lastUsedAt} />
                </span>
                <span>
                  Signed in <RelativeTime at={session.startedAt} />
                </span>
              </div>
            </div>
            {!session.isCurrent && (
              <Button size="xs" variant="default" disabled={endOne.isPending} onClick={() => signOut(session)}>
                Sign out <VisuallyHidden>{session.device}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {items.some(({ isCurrent }) => !isCurrent) && (
        <div className={styles.all}>
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            Sign out all others
          </Button>
        </div>
      )}
    </>
  );
}
