import { ApiProblem } from "../api/api-problem.ts";
import { toastRefused } from "./toast.tsx";

const SESSION_OVER = new Set(["unauthenticated", "session_ended"]);

/** The toast of a failed call. A cancelled call says nothing; a lost session has its own dialog. */
export function toastProblem(error: unknown): void {
  if (error instanceof ApiProblem) {
    if (!SESSION_OVER.has(error.code)) toastRefused(error.detail);
  } else if (!isCancelled(error)) {
    toastRefused("That did not work.", "Try again in a moment.");
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && (error.name === "CanceledError" || error.name === "AbortError");
}
