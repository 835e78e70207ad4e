import { refresh, type SessionGrant } from "@smartsupport/contracts";
import { setAccessToken } from "./access-token.ts";
import { ApiProblem } from "./api-problem.ts";
import { http } from "./http.ts";
import { readProblem } from "./read-problem.ts";
import { bringSessionBack } from "./session-lost.ts";

let running: Promise<SessionGrant> | null = null;

/**
 * Trades the refresh cookie for a new access token. When the session is over, the person is asked for the password where
 * they are, and calls wait. Calls that come meanwhile share the answer.
 */
export function refreshAccess(): Promise<SessionGrant> {
  running ??= renew().finally(() => {
    running = null;
  });
  return running;
}

async function renew(): Promise<SessionGrant> {
  try {
    const { data } = await http.post<SessionGrant>(refresh.path);
    setAccessToken(data.accessToken);
    return data;
  } catch (error) {
    const problem = await readProblem(error);
    if (problem instanceof ApiProblem && problem.status === 401) {
      setAccessToken(null);
      const signedIn = bringSessionBack();
      if (signedIn) {
        return signedIn.catch(() => {
          throw problem;
        });
      }
    }
    throw problem;
  }
}
