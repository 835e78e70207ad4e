import { lazy, Suspense } from "react";
import { useSession } from "../features/session/use-session.ts";

const LiveUpdates = lazy(async () => ({ default: (await import("./live-updates.tsx")).LiveUpdates }));

/** What runs beside the pages of somebody signed in. The sign-in page does not load it. */
export function WhileSignedIn() {
  const { status } = useSession();
  return <Suspense fallback={null}>{status === "signed-in" && <LiveUpdates />}</Suspense>;
}
