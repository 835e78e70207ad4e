import type { Ticket } from "@smartsupport/contracts";
import { ApiProblem } from "../../lib/api/api-problem.ts";

/** The ticket as it is now, which a refusal for a stale version carries; null for any other problem. */
export function currentTicket(problem: unknown): Ticket | null {
  if (!(problem instanceof ApiProblem) || problem.code !== "stale_version") return null;
  const { current } = problem.body;
  return typeof current === "object" && current !== null && "version" in current ? (current as Ticket) : null;
}
