import { Button } from "@mantine/core";
import { lookUpInvitation, type SecondFactorAsked } from "@smartsupport/contracts";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Link, Navigate, useNavigate } from "react-router-dom";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Logo } from "../../components/ui/logo.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { InvitationForm } from "../../features/registration/invitation-form.tsx";
import { useFragmentToken } from "../../features/registration/use-fragment-token.ts";
import { landing } from "../../features/session/landing.ts";
import { useSession } from "../../features/session/use-session.ts";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { call } from "../../lib/api/call.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import styles from "./register.module.css";

const SecondStep = lazy(async () => ({ default: (await import("../../features/session/second-step.tsx")).SecondStep }));

/** Where the link of an invitation leads: the person sets their password and is in. */
export function InvitationPage() {
  usePageTitle("Invitation");
  const token = useFragmentToken();
  const navigate = useNavigate();
  const { user, signIn } = useSession();
  const [asked, setAsked] = useState<SecondFactorAsked["secondFactor"] | null>(null);
  const invitation = useQuery({
    // Not the token: keys are kept and shown by tools.
    queryKey: ["invitation"],
    queryFn: () => call(lookUpInvitation, { body: { token: token ?? "" } }),
    enabled: token !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const refused = token === null || isRefusal(invitation.error);

  const enter = async (email: string, password: string) => {
    try {
      const more = await signIn({ email, password });
      if (more) setAsked(more);
      // Which sends on whoever is signed in.
      else await navigate("/sign-in", { replace: true });
    } catch {
      await navigate("/sign-in", { replace: true });
    }
  };

  if (asked && user) return <Navigate to={landing(user.role)} replace />;
  return (
    <main className={styles.box}>
      <div className={styles.top}>
        <Logo />
      </div>
      {refused && <Void />}
      {!refused && invitation.error && (
        <ErrorState
          title="The invitation did not load."
          problem={invitation.error}
          retry={() => void invitation.refetch()}
        />
      )}
      {!refused && invitation.isPending && (
        <>
          <h1>Invitation</h1>
          <SkeletonText lines={6} label="Loading your invitation" />
        </>
      )}
      {asked && (
        <>
          <h1>One more step</h1>
          <Suspense fallback={<SkeletonText lines={4} label="Loading" />}>
            <SecondStep asked={asked} onBack={() => void navigate("/sign-in", { replace: true })} />
          </Suspense>
        </>
      )}
      {token !== null && invitation.data && !asked && (
        <InvitationForm
          token={token}
          invitation={invitation.data}
          onAccepted={(password) => void enter(invitation.data.email, password)}
        />
      )}
    </main>
  );
}

function Void() {
  return (
    <>
      <h1>This invitation cannot be used</h1>
      <p className={styles.lead}>
        It was used already, or its time is over. Open the link from the mail once more, or ask an admin for a new
        invitation.
      </p>
      <Button component={Link} to="/sign-in" variant="default">
        To the sign-in page
      </Button>
    </>
  );
}

function isRefusal(error: Error | null): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500;
}
