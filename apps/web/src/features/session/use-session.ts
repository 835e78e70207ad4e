import type { SessionUser } from "@smartsupport/contracts";
import { useContext } from "react";
import { type Session, SessionContext } from "./session-context.ts";

/** Who is here, and the ways in and out. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession needs a SessionProvider above it");
  return session;
}

/** The person on a page that only signed-in people see. */
export function useUser(): SessionUser {
  const { user } = useSession();
  if (!user) throw new Error("useUser belongs on pages behind RequireRole");
  return user;
}
