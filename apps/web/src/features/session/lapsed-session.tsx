import { lazy, Suspense } from "react";
import { useSession } from "./use-session.ts";

const LapsedDialog = lazy(async () => ({ default: (await import("./lapsed-dialog.tsx")).LapsedDialog }));

/** Watches for a session that ended under an open page; the dialog itself is loaded only then. */
export function LapsedSession() {
  const { status } = useSession();
  return <Suspense fallback={null}>{status === "lapsed" && <LapsedDialog />}</Suspense>;
}
