import type { Ticket } from "@smartsupport/contracts";
import { STATUSES } from "@smartsupport/domain";
import { ApiProblem } from "../../lib/api/api-problem.ts";

/** Why a move was refused, for a toast; `current` is the ticket as it is now, if that could be read. */
export function explainRefusal(
  problem: unknown,
  number: string,
  current: Ticket | null,
): { title: string; words?: string } {
  if (!(problem instanceof ApiProblem)) return { title: "That did not work.", words: "Try again in a moment." };
  if (problem.code === "already_assigned") {
    const taker = current?.assignee?.name ?? "Somebody";
    return { title: `${taker} took ${number} first.`, words: "Nothing was changed." };
  }
  if (problem.code === "illegal_transition") {
    const status = current?.status ?? STATUSES.find((one) => one === problem.body.from);
    return { title: `${number} has moved on.`, words: status && `It is ${status} now, so this is no longer possible.` };
  }
  if (problem.code === "stale_version")
    return { title: `${number} changed meanwhile.`, words: "Nothing was done yet." };
  return { title: problem.fieldErrors[0]?.message ?? problem.detail };
}

/** Somebody was quicker, and pressing again would not help. */
export function hasMovedOn(problem: unknown): boolean {
  return (
    problem instanceof ApiProblem && (problem.code === "illegal_transition" || problem.code === "already_assigned")
  );
}

/** The same as one line, for a dialog. */
export function refusalLine(problem: unknown, number: string): string {
  const { title, words } = explainRefusal(problem, number, null);
  return [title, words].filter(Boolean).join(" ");
}
