import { Button, VisuallyHidden } from "@mantine/core";
import { getMySecondFactor, type PasskeyInfo } from "@smartsupport/contracts";
import { lazy, Suspense, useState } from "react";
import { ErrorState } from "../../components/ui/error-state.tsx";
import formStyles from "../../components/ui/form.module.css";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { passkeysWork } from "../../lib/passkeys/passkeys-work.ts";
import type { FactorAct } from "./factor-dialog.tsx";
import { PasskeyRows } from "./passkey-rows.tsx";
import styles from "./second-factor.module.css";

const FactorDialog = lazy(async () => ({ default: (await import("./factor-dialog.tsx")).FactorDialog }));

const PasskeyDialog = lazy(async () => ({ default: (await import("./passkey-dialog.tsx")).PasskeyDialog }));

/** What this person signs in with besides the password, and the ways to change it. */
export function MySecondFactor() {
  const state = useOperationQuery(getMySecondFactor, {});
  const [act, setAct] = useState<FactorAct | null>(null);
  const [chosen, setChosen] = useState<{ passkey: PasskeyInfo; isRemoval: boolean } | null>(null);
  if (state.isPending) return <SkeletonText lines={2} label="Loading your second factor" />;
  if (!state.data) {
    return <ErrorState title="This did not load." problem={state.error} retry={() => void state.refetch()} />;
  }
  const { appSince, passkeys, arePasskeysPossible, recoveryCodesLeft, isRequired } = state.data;
  const canAdd = arePasskeysPossible && passkeysWork();
  return (
    <div className={styles.part}>
      <p className={formStyles.lead}>
        A second step at sign-in keeps others out who learned your password.
        {isRequired && " Your role needs one."}
      </p>
      <ul className={styles.list} aria-label="Second factor">
        {appSince && (
          <li className={styles.row}>
            <div>
              <div className={styles.name}>Authenticator app</div>
              <div className={formStyles.hint}>
                Added <RelativeTime at={appSince} />
              </div>
            </div>
            <Button size="xs" variant="default" onClick={() => setAct("remove-app")}>
              Remove <VisuallyHidden>your authenticator app</VisuallyHidden>
            </Button>
          </li>
        )}
        <PasskeyRows
          passkeys={passkeys}
          onRename={(passkey) => setChosen({ passkey, isRemoval: false })}
          onRemove={(passkey) => setChosen({ passkey, isRemoval: true })}
        />
        {(appSince || passkeys.length > 0) && (
          <li className={styles.row}>
            <div>
              <div className={styles.name}>Recovery codes</div>
              <div className={formStyles.hint}>{recoveryCodesLeft} of 10 left</div>
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
        {canAdd && (
          <Button variant="default" onClick={() => setAct("add-passkey")}>
            Add a passkey
          </Button>
        )}
      </div>
      {!canAdd && (
        <p className={formStyles.hint}>
          Passkeys work where the desk is reached by a name with https, or at http://localhost, not by a network
          address.
        </p>
      )}
      <Suspense fallback={null}>
        {act && <FactorDialog act={act} onClose={() => setAct(null)} />}
        {chosen && <PasskeyDialog {...chosen} onClose={() => setChosen(null)} />}
      </Suspense>
    </div>
  );
}
