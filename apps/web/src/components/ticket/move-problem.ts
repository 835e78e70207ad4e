import { ApiProblem } from "../../lib/api/api-problem.ts";

/** Why a move was refused, in words for the person who made it. */
export function moveProblem(problem: unknown): string {
  if (!(problem instanceof ApiProblem)) return "That did not work. Try again in a moment.";
  if (problem.code === "stale_version" || problem.code === "illegal_transition") {
    return "This ticket has changed meanwhile. Here is how it stands now.";
  }
  return problem.fieldErrors[0]?.message ?? problem.detail;
}
