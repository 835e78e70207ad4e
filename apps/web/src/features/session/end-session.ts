import { logout, type SessionUser } from "@smartsupport/contracts";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { call } from "../../lib/api/call.ts";

/**
 * Ends the session of this browser if it is still this person's. False: somebody else signed in from another tab, and theirs
 * goes on. Signing out must work for the person even where the server does not answer.
 */
export async function endSession(user: SessionUser | null): Promise<boolean> {
  try {
    await call(logout, { query: { accountId: user?.id } });
  } catch (problem) {
    return !(problem instanceof ApiProblem && problem.code === "session_taken");
  }
  return true;
}
