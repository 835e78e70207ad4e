import type { SignedIn, signIn } from "@smartsupport/core";

/** The session of a sign-in that asked for no second factor. */
export function signedIn(answer: Awaited<ReturnType<typeof signIn>>): SignedIn {
  if ("secondFactor" in answer) throw new Error("A second factor was asked for.");
  return answer;
}
