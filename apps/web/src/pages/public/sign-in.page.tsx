import { getDesk, type SecondFactorAsked } from "@smartsupport/contracts";
import { lazy, Suspense, useState } from "react";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { DemoAccounts } from "../../features/sign-in/demo-accounts.tsx";
import { ProviderHalf } from "../../features/sign-in/provider-half.tsx";
import { ProviderRefusal } from "../../features/sign-in/provider-refusal.tsx";
import { ProviderWay } from "../../features/sign-in/provider-way.tsx";
import { SignInForm } from "../../features/sign-in/sign-in-form.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import styles from "./sign-in.module.css";

const SecondStepHalf = lazy(async () => ({
  default: (await import("../../features/sign-in/second-step-half.tsx")).SecondStepHalf,
}));

/** One page for everybody; in demo mode its accounts stand beside the form. */
export function SignInPage() {
  usePageTitle("Sign in");
  const desk = useOperationQuery(getDesk, {}, { staleTime: Number.POSITIVE_INFINITY }).data;
  const [asked, setAsked] = useState<SecondFactorAsked["secondFactor"] | null>(null);
  const [isBreakGlass, setIsBreakGlass] = useState(false);
  const provider = desk?.singleSignOn;
  // A provider that was switched off may have sent somebody back all the same.
  const way = provider ? <ProviderWay provider={provider} /> : desk && <ProviderRefusal />;
  if (asked) {
    return (
      <main className={styles.box}>
        <Suspense fallback={<SkeletonText lines={5} />}>
          <SecondStepHalf asked={asked} onBack={() => setAsked(null)} />
        </Suspense>
      </main>
    );
  }
  return (
    <main className={styles.box} data-demo={desk?.demo ? true : undefined}>
      {provider?.arePasswordsOff && !isBreakGlass ? (
        <ProviderHalf organizationName={desk?.organizationName ?? ""} onBreakGlass={() => setIsBreakGlass(true)}>
          {way}
        </ProviderHalf>
      ) : (
        <SignInForm
          organizationName={desk?.organizationName}
          onAsked={setAsked}
          isClosed={provider?.arePasswordsOff ?? false}
        >
          {way}
        </SignInForm>
      )}
      {desk?.demo && <DemoAccounts demo={desk.demo} onAsked={setAsked} />}
    </main>
  );
}
