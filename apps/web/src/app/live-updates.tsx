import { useSession } from "../features/session/use-session.ts";
import { useLive } from "../lib/live/use-live.ts";

/** Listens for changes for as long as somebody is signed in. Draws nothing. */
export function LiveUpdates() {
  const { status, user } = useSession();
  useLive(status === "signed-in" && user ? user.id : null);
  return null;
}
