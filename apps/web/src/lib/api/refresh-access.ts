import { refresh, type SessionGrant, type SessionUser } from "@smartsupport/contracts";
import { setAccessToken } from "./access-token.ts";
import { ApiProblem } from "./api-problem.ts";
import { takeFirstGrant } from "./first-asks.ts";
import { http } from "./http.ts";
import { readProblem } from "./read-problem.ts";
import { bringSessionBack } from "./session-lost.ts";
import { isPersonOfThisTab } from "./session-person.ts";

let running: Promise<SessionGrant> | null = null;

/**
 * Trades the refresh cookie for a new access token. When the session is over, the person is asked for the password where
 * they are, and calls wait. Calls that come meanwhile share the answer. A token of somebody else than this tab shows, who
 * signed in from another tab, is never taken.
 */
export function refreshAccess(): Promise<SessionGrant> {
  running ??= renew().finally(() => {
    running = null;
  });
  return running;
}

async function renew(): Promise<SessionGrant> {
  try {
    const data = (await takeFirstGrant()) ?? (await http.post<SessionGrant>(refresh.path)).data;
    const isOurs = isPersonOfThisTab(data.user);
    setAccessToken(isOurs ? data.accessToken : null);
    if (!isOurs) throw taken(data.user);
    return data;
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
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

function taken({ name }: SessionUser): ApiProblem {
  const detail = `${name} signed in here from another tab, so this was not done.`;
  const title = "Somebody else signed in here";
  return new ApiProblem({
    status: 401,
    code: "session_taken",
    title,
    detail,
    fieldErrors: [],
    requestId: null,
    body: {},
  });
}
