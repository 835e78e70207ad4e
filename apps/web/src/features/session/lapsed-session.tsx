import { lazy, Suspense } from "react";
import { useSession } from "./use-session.ts";

const LapsedDialog = lazy(async () => ({ default: (await import("./lapsed-dialog.tsx")).LapsedDialog }));
const TakenDialog = lazy(async () => ({ default: (await import("./taken-dialog.tsx")).TakenDialog }));

/** Watches for a session that ended, or became another person's, under an open page; the dialogs are loaded only then. */
export function LapsedSession() {
  const session = useSession();
  return (
    <Suspense fallback={null}>
      {session.status === "lapsed" && <LapsedDialog />}
      {session.status === "taken" && <TakenDialog user={session.user} other={session.other} />}
    </Suspense>
  );
}
