import type { SessionGrant } from "@smartsupport/contracts";

/** Brings back a session that is over; null when there is nobody to ask. Rejects when the person leaves instead. */
type BringBack = () => Promise<SessionGrant> | null;

let bringBack: BringBack | null = null;

/** Is asked when the refresh cookie is no longer accepted. Answers a function that stops listening. */
export function onSessionLost(listener: BringBack): () => void {
  bringBack = listener;
  return () => {
    if (bringBack === listener) bringBack = null;
  };
}

export function bringSessionBack(): Promise<SessionGrant> | null {
  return bringBack?.() ?? null;
}
