import { Button } from "@mantine/core";
import { type SsoSettings, testSingleSignOn } from "@smartsupport/contracts";
import { IconExternalLink } from "@tabler/icons-react";
import formStyles from "../../components/ui/form.module.css";
import { Icon } from "../../components/ui/icon.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { leaveFor } from "../../lib/leave-for.ts";
import styles from "./single-sign-on.module.css";
import { TestResult } from "./test-result.tsx";

/** Goes to the provider and back with what is saved, and shows what came of it. */
export function TestPart({ settings: { provider, lastTest } }: { settings: SsoSettings }) {
  const test = useOperationMutation(testSingleSignOn, { quiet: true });
  const go = async () => {
    const way = await test.mutateAsync({}).catch(() => null);
    if (way) leaveFor(way.url);
  };
  return (
    <div className={formStyles.form}>
      <p className={formStyles.lead}>
        You sign in at the provider and come back here. Nothing is changed by it.
        {provider?.isTested && provider.testedAt && (
          <>
            {" "}
            What is saved now was tested <RelativeTime at={provider.testedAt} />.
          </>
        )}
      </p>
      <p role="alert" className={formStyles.problem}>
        {test.error?.detail}
      </p>
      <Button
        variant="default"
        className={styles.start}
        disabled={!provider}
        loading={test.isPending}
        leftSection={<Icon of={IconExternalLink} />}
        onClick={() => void go()}
      >
        Test sign-in
      </Button>
      {lastTest && <TestResult test={lastTest} />}
    </div>
  );
}
