import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { latePart } from "../components/ui/late-part.tsx";
import { useSession } from "../features/session/use-session.ts";
import { whenRead } from "../lib/api/when-read.ts";

const LiveUpdates = latePart(async () => (await import("./live-updates.tsx")).LiveUpdates);

/** What runs beside the pages of somebody signed in, once the first of them stands. The sign-in page does not load it. */
export function WhileSignedIn() {
  const { status } = useSession();
  const client = useQueryClient();
  const [isCalm, setIsCalm] = useState(false);
  const isSignedIn = status === "signed-in";
  useEffect(() => (isSignedIn ? whenRead(client, () => setIsCalm(true)) : undefined), [isSignedIn, client]);
  return isSignedIn && isCalm && <LiveUpdates />;
}
