import { getDesk } from "@smartsupport/contracts";
import { DemoAccounts } from "../../features/sign-in/demo-accounts.tsx";
import { SignInForm } from "../../features/sign-in/sign-in-form.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import styles from "./sign-in.module.css";

/** One page for everybody; in demo mode its accounts stand beside the form. */
export function SignInPage() {
  usePageTitle("Sign in");
  const desk = useOperationQuery(getDesk, {}, { staleTime: Number.POSITIVE_INFINITY }).data;
  return (
    <main className={styles.box} data-demo={desk?.demo ? true : undefined}>
      <SignInForm organizationName={desk?.organizationName} />
      {desk?.demo && <DemoAccounts demo={desk.demo} />}
    </main>
  );
}
