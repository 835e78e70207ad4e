import { getSecurity } from "@smartsupport/contracts";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { SectionCard } from "../../components/ui/section-card.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { RequiredRoles } from "./required-roles.tsx";
import styles from "./security.module.css";

/** How people of this desk must sign in. */
export function Security() {
  const settings = useOperationQuery(getSecurity, {});
  return (
    <>
      <PageBar title="Security" />
      <div className={styles.page}>
        {settings.error && !settings.data && (
          <ErrorState title="This did not load." problem={settings.error} retry={() => void settings.refetch()} />
        )}
        {(settings.isPending || settings.data) && (
          <SectionCard title="Signing in" isPadded>
            {settings.data ? (
              <RequiredRoles settings={settings.data} />
            ) : (
              <SkeletonText lines={4} label="Loading the settings" />
            )}
          </SectionCard>
        )}
      </div>
    </>
  );
}
