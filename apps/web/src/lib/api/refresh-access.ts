import { refresh, type SessionGrant, type SessionUser } from "@smartsupport/contracts";
import { setAccessToken } from "./access-token.ts";
import { ApiProblem } from "./api-problem.ts";
import { takeFirstGrant } from "./first-asks.ts";
import { send } from "./send.ts";
import { bringSessionBack } from "./session-lost.ts";
import { isPersonOfThisTab } from "./session-person.ts";

const TAKEN = "session_taken";

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
    const data = (await takeFirstGrant()) ?? (await send<SessionGrant>({ method: refresh.method, url: refresh.path }));
    const isOurs = isPersonOfThisTab(data.user);
    setAccessToken(isOurs ? data.accessToken : null);
    if (!isOurs) throw taken(data.user);
    return data;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401 && problem.code !== TAKEN) {
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
    code: TAKEN,
    title,
    detail,
    fieldErrors: [],
    requestId: null,
    body: {},
  });
}
