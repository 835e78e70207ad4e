import type { Draft } from "@smartsupport/contracts";
import { ApiProblem } from "../api/api-problem.ts";

/** Whether a send was refused because its draft is no longer the one that was seen. */
export function isDraftProblem(problem: unknown): problem is ApiProblem {
  return problem instanceof ApiProblem && problem.code === "stale_draft";
}

/** The draft as it stands now; null when it was sent or thrown away. */
export function draftOfProblem({ body }: ApiProblem): Draft | null {
  return (body.current as Draft | undefined) ?? null;
}
