import type { SessionUser } from "@smartsupport/contracts";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { refreshAccess } from "../../lib/api/refresh-access.ts";
import { setSessionOver } from "./session-hint.ts";

/** Asks the refresh cookie who this is; null when nobody. */
export async function startSession(): Promise<SessionUser | null> {
  try {
    return (await refreshAccess()).user;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) setSessionOver();
    return null;
  }
}
