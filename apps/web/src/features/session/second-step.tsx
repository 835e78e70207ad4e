import type { SecondFactorAsked } from "@smartsupport/contracts";
import { lazy, Suspense } from "react";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { CodeStep } from "./code-step.tsx";

const SetUpStep = lazy(async () => ({ default: (await import("./set-up-step.tsx")).SetUpStep }));

type Props = { asked: SecondFactorAsked["secondFactor"]; onBack: () => void };

/** What comes after the right password for whoever has a second factor, or must have one. Ends by signing in. */
export function SecondStep(props: Props) {
  if (props.asked.kinds.length > 0) return <CodeStep {...props} />;
  return (
    <Suspense fallback={<SkeletonText lines={4} label="Loading" />}>
      <SetUpStep {...props} />
    </Suspense>
  );
}
