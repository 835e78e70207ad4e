import { getSingleSignOn } from "@smartsupport/contracts";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { SectionCard } from "../../components/ui/section-card.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { ProviderForm } from "./provider-form.tsx";
import styles from "./single-sign-on.module.css";
import { SwitchPart } from "./switch-part.tsx";
import { TestPart } from "./test-part.tsx";

/** The company's own sign-in: set up, tested, switched on. */
export function SingleSignOn() {
  const { data, error, isPending, refetch } = useOperationQuery(getSingleSignOn, {});
  return (
    <>
      <PageBar title="Single sign-on" />
      <div className={styles.page}>
        {error && !data && <ErrorState title="This did not load." problem={error} retry={() => void refetch()} />}
        {isPending && (
          <SectionCard title="Provider" isPadded>
            <SkeletonText lines={8} label="Loading single sign-on" />
          </SectionCard>
        )}
        {data && (
          <>
            {!data.provider && (
              <p className={styles.lead}>
                Let people sign in with the account they have at the company already. Register the desk at your provider
                as a web application, and fill in what it gives you.
              </p>
            )}
            <SectionCard title="Provider" isPadded>
              <ProviderForm settings={data} />
            </SectionCard>
            <SectionCard title="Test" isPadded>
              <TestPart settings={data} />
            </SectionCard>
            <SectionCard title="In use" isPadded>
              <SwitchPart settings={data} />
            </SectionCard>
          </>
        )}
      </div>
    </>
  );
}
