import { lookUpPasswordReset } from "@smartsupport/contracts";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router-dom";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Logo } from "../../components/ui/logo.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { ResetForm } from "../../features/password-reset/reset-form.tsx";
import { ResetVoid } from "../../features/password-reset/reset-void.tsx";
import { useFragmentToken } from "../../features/registration/use-fragment-token.ts";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { call } from "../../lib/api/call.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { usePageTitle } from "../../lib/page-title.ts";
import styles from "./register.module.css";

/** Where the link for a forgotten password leads. It signs nobody in: that is asked for next, with any second factor. */
export function ResetPasswordPage() {
  usePageTitle("Set a new password");
  const token = useFragmentToken();
  const navigate = useNavigate();
  const reset = useQuery({
    // Not the token: keys are kept and shown by tools.
    queryKey: ["password-reset"],
    queryFn: () => call(lookUpPasswordReset, { body: { token: token ?? "" } }),
    enabled: token !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const isVoid = token === null || isRefusal(reset.error);
  const enter = () => {
    toastDone("Your new password is set. Sign in with it.");
    void navigate("/sign-in", { replace: true });
  };
  return (
    <main className={styles.box}>
      <div className={styles.top}>
        <Logo />
      </div>
      {isVoid && <ResetVoid />}
      {!isVoid && reset.error && (
        <ErrorState title="The link did not load." problem={reset.error} retry={() => void reset.refetch()} />
      )}
      {!isVoid && reset.isPending && (
        <>
          <h1>Set a new password</h1>
          <SkeletonText lines={3} label="Loading" />
        </>
      )}
      {token !== null && reset.data && <ResetForm token={token} owner={reset.data} onDone={enter} />}
    </main>
  );
}

function isRefusal(error: Error | null): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500;
}
