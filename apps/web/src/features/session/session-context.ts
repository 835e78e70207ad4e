import type { BodyOf, login, SecondFactorAsked, SessionGrant, SessionUser } from "@smartsupport/contracts";
import { createContext } from "react";

/**
 * `starting`: a reload asks the cookie who this is. `lapsed`: the session ended while the page was open; everything on it stays,
 * and a dialog asks for the password again. `taken`: somebody else signed in from another tab; this one says so and calls nothing
 * in their name.
 */
export type SessionState =
  | { status: "starting" | "anonymous"; user: null }
  | { status: "signed-in" | "lapsed"; user: SessionUser }
  | { status: "taken"; user: SessionUser; other: SessionUser };

export type Session = SessionState & {
  /** Throws an ApiProblem when refused. Null: signed in. Else the password was right and something more is asked. */
  signIn: (credentials: BodyOf<typeof login>) => Promise<SecondFactorAsked["secondFactor"] | null>;
  /** Begins the session that a second step was answered with. */
  enter: (grant: SessionGrant) => void;
  signOut: () => Promise<void>;
  /** After the person changed their own names or photo. */
  updateUser: (change: Partial<SessionUser>) => void;
};

export const SessionContext = createContext<Session | null>(null);
