import { Button, VisuallyHidden } from "@mantine/core";
import { getMySecondFactor } from "@smartsupport/contracts";
import { lazy, Suspense, useState } from "react";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import type { FactorAct } from "./factor-dialog.tsx";
import styles from "./second-factor.module.css";

const FactorDialog = lazy(async () => ({ default: (await import("./factor-dialog.tsx")).FactorDialog }));

/** What this person signs in with besides the password, and the ways to change it. */
export function MySecondFactor() {
  const state = useOperationQuery(getMySecondFactor, {});
  const [act, setAct] = useState<FactorAct | null>(null);
  if (state.isPending) return <SkeletonText lines={2} label="Loading your second factor" />;
  if (!state.data) {
    return <ErrorState title="This did not load." problem={state.error} retry={() => void state.refetch()} />;
  }
  const { appSince, recoveryCodesLeft, isRequired } = state.data;
  return (
    <>
      <p className={styles.lead}>
        A second step at sign-in keeps others out who learned your password.
        {isRequired && " Your role needs one."}
      </p>
      <ul className={styles.list} aria-label="Second factor">
        {appSince && (
          <li className={styles.row}>
            <div>
              <div className={styles.name}>Authenticator app</div>
              <div className={styles.hint}>
                Added <RelativeTime at={appSince} />
              </div>
            </div>
            <Button size="xs" variant="default" onClick={() => setAct("remove-app")}>
              Remove <VisuallyHidden>your authenticator app</VisuallyHidden>
            </Button>
          </li>
        )}
        {appSince && (
          <li className={styles.row}>
            <div>
              <div className={styles.name}>Recovery codes</div>
              <div className={styles.hint}>{recoveryCodesLeft} of 10 left</div>
            </div>
            <Button size="xs" variant="default" onClick={() => setAct("renew-codes")}>
              Make new ones
            </Button>
          </li>
        )}
      </ul>
      <div className={styles.acts}>
        {!appSince && (
          <Button variant="default" onClick={() => setAct("add-app")}>
            Add an authenticator app
          </Button>
        )}
      </div>
      <Suspense fallback={null}>{act && <FactorDialog act={act} onClose={() => setAct(null)} />}</Suspense>
    </>
  );
}
