import { latePart } from "../../components/ui/late-part.tsx";
import { useSession } from "./use-session.ts";

const LapsedDialog = latePart(async () => (await import("./lapsed-dialog.tsx")).LapsedDialog);
const TakenDialog = latePart(async () => (await import("./taken-dialog.tsx")).TakenDialog);

/** Watches for a session that ended, or became another person's, under an open page; the dialogs are loaded only then. */
export function LapsedSession() {
  const session = useSession();
  return (
    <>
      {session.status === "lapsed" && <LapsedDialog />}
      {session.status === "taken" && <TakenDialog user={session.user} other={session.other} />}
    </>
  );
}
