import { login, type SessionGrant, type SessionUser } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { setAccessToken } from "../../lib/api/access-token.ts";
import { call } from "../../lib/api/call.ts";
import { forgetFirstAnswers } from "../../lib/api/first-asks.ts";
import { onSessionLost } from "../../lib/api/session-lost.ts";
import { onSessionPerson } from "../../lib/api/session-person.ts";
import { setDraftOwner } from "../../lib/drafts/draft-owner.ts";
import { dismissToasts } from "../../lib/notify/toast.tsx";
import { endSession } from "./end-session.ts";
import { type Lapse, openLapse } from "./open-lapse.ts";
import { type Session, SessionContext, type SessionState } from "./session-context.ts";
import { hasSessionHint, onSignedOutElsewhere, setSessionHint } from "./session-hint.ts";
import { startSession } from "./start-session.ts";
import { useNewRole } from "./use-new-role.ts";

const ANONYMOUS: SessionState = { status: "anonymous", user: null };

/** Knows who is signed in. On load it asks the refresh cookie once, so a reload never shows the sign-in page in between. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [state, setState] = useState<SessionState>(() =>
    hasSessionHint() ? { status: "starting", user: null } : ANONYMOUS,
  );

  const lapse = useRef<Lapse | null>(null);
  const latest = useRef(state);
  latest.current = state;
  // Before anything that keeps words is drawn.
  setDraftOwner(state.user?.id ?? null);
  useNewRole(state.user);

  const forget = useCallback(
    ({ isTabAlone = false } = {}) => {
      lapse.current?.leave();
      lapse.current = null;
      setAccessToken(null);
      forgetFirstAnswers();
      // Without the hint every tab forgets its person.
      if (!isTabAlone) setSessionHint(false);
      setState(ANONYMOUS);
      client.clear();
      dismissToasts();
    },
    [client],
  );

  useEffect(() => {
    if (!hasSessionHint()) return;
    let isCurrent = true;
    void startSession().then((user) => {
      // The whole page is drawn then: in small pieces.
      if (isCurrent) startTransition(() => setState(user ? { status: "signed-in", user } : ANONYMOUS));
    });
    return () => {
      isCurrent = false;
    };
  }, []);

  useEffect(
    () =>
      onSessionLost(() => {
        const { user } = latest.current;
        if (!user) return null;
        setState({ status: "lapsed", user });
        lapse.current ??= openLapse();
        return lapse.current.over;
      }),
    [],
  );
  useEffect(
    () =>
      onSessionPerson((person) => {
        const { status, user } = latest.current;
        if (user && user.id !== person.id) {
          setState({ status: "taken", user, other: person });
          return false;
        }
        if (user && status === "taken") void client.invalidateQueries();
        // Their role may be another since: menus and pages follow.
        if (user) setState({ status: "signed-in", user: person });
        return true;
      }),
    [client],
  );
  useEffect(() => onSignedOutElsewhere(() => forget()), [forget]);

  const enter = useCallback(
    (grant: SessionGrant) => {
      const { status, user } = latest.current;
      if (status === "lapsed" && user.id !== grant.user.id) {
        // What waits was asked by the one who was here before.
        lapse.current?.leave();
        lapse.current = null;
        setState({ status: "taken", user, other: grant.user });
        return;
      }
      setAccessToken(grant.accessToken);
      forgetFirstAnswers();
      setSessionHint(true);
      if (user && user.id !== grant.user.id) client.clear();
      setState({ status: "signed-in", user: grant.user });
      lapse.current?.end(grant);
      lapse.current = null;
      if (status === "lapsed") void client.invalidateQueries();
    },
    [client],
  );

  const session = useMemo<Session>(
    () => ({
      ...state,
      signIn: async (credentials) => {
        const answer = await call(login, { body: credentials });
        if ("secondFactor" in answer) return answer.secondFactor;
        enter(answer);
        return null;
      },
      enter,
      signOut: async () => {
        const { status, user } = latest.current;
        const isOurs = status !== "taken" && (await endSession(user));
        forget({ isTabAlone: !isOurs });
      },
      updateUser: (change: Partial<SessionUser>) =>
        setState((now) => (now.user ? { ...now, user: { ...now.user, ...change } } : now)),
    }),
    [state, enter, forget],
  );

  return <SessionContext value={session}>{children}</SessionContext>;
}
