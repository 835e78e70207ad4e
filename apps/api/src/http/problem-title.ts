import type { ProblemCode } from "@smartsupport/contracts";

/** What a reader is told when the refusal itself brought no words. */
const WORDS: Partial<Record<ProblemCode, string>> = {
  invalid_input: "Please check what you entered.",
  unauthenticated: "Please sign in.",
  session_ended: "Your session has ended. Please sign in again.",
  session_taken: "Somebody else is signed in here now, and stays so.",
  forbidden: "You may not do this.",
  not_found: "There is nothing here, or it is not yours to see.",
  body_too_large: "This is more than the desk takes in one request.",
  file_too_large: "This file is too large.",
  unsupported_media_type: "The desk cannot read this kind of content.",
  method_not_allowed: "This address does not answer that method.",
  too_many_requests: "Too many attempts. Please wait a moment.",
  internal_error: "Something went wrong on our side. Please try again.",
  unavailable: "The desk is not reachable right now. Please try again in a moment.",
};

/** `stale_version` → `Stale version`. */
export function problemTitle(code: ProblemCode): string {
  const words = code.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The plain words of a code, for refusals that bring none. */
export function problemWords(code: ProblemCode): string | undefined {
  return WORDS[code];
}
