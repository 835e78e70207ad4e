import { getDesk } from "@smartsupport/contracts";
import { useState } from "react";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Logo } from "../../components/ui/logo.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { RegisterForm } from "../../features/registration/register-form.tsx";
import { WaitingForApproval } from "../../features/registration/waiting-for-approval.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import styles from "./register.module.css";

/** Where a new person registers themselves, and learns that they now wait. */
export function RegisterPage() {
  const [sent, setSent] = useState<{ firstName: string; email: string } | null>(null);
  usePageTitle(sent ? "Waiting for approval" : "Register");
  const desk = useOperationQuery(getDesk, {}, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <main className={styles.box}>
      <div className={styles.top}>
        <Logo />
      </div>
      {sent && <WaitingForApproval {...sent} />}
      {!sent && desk.error && (
        <>
          <h1>Register</h1>
          <ErrorState title="The form did not load." problem={desk.error} retry={() => void desk.refetch()} />
        </>
      )}
      {!sent && desk.isPending && (
        <>
          <h1>Register</h1>
          <SkeletonText lines={8} label="Loading the form" />
        </>
      )}
      {!sent && desk.data && (
        <RegisterForm
          organizationName={desk.data.organizationName}
          departments={desk.data.departments}
          rules={desk.data}
          onSent={setSent}
        />
      )}
    </main>
  );
}
