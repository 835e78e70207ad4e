import type { HoldReason, Status } from "@smartsupport/domain";
import { employeeStatusWords } from "./status-words.ts";

export type Step = { label: string; state: "done" | "now" | "ahead" | "ended" };

export type Progress = { status: Status; approvedAt: string | null; holdReason: HoldReason | null };

const REVIEW = 1;
const WORK = 2;
const CONFIRM = 4;
const ROAD = ["Sent", "Reviewed", "Being worked on", "Solved", "You confirm"];

/**
 * Where a ticket stands, as its requester reads it: what is behind, the present step in words, what lies ahead. A ticket that
 * ended early has nothing ahead.
 */
export function progressSteps({ status, approvedAt, holdReason }: Progress): Step[] {
  const words = employeeStatusWords(status, holdReason);
  if (status === "Closed") return ROAD.slice(0, CONFIRM).map(done).concat({ label: words, state: "done" });
  const here = status === "Resolved" ? CONFIRM : approvedAt ? WORK : REVIEW;
  const behind = ROAD.slice(0, here).map(done);
  if (status === "Rejected" || status === "Withdrawn") return [...behind, { label: words, state: "ended" }];
  const label = status === "Resolved" ? "Please confirm" : words;
  const ahead = ROAD.slice(here + 1).map((one): Step => ({ label: one, state: "ahead" }));
  return [...behind, { label, state: "now" }, ...ahead];
}

function done(label: string): Step {
  return { label, state: "done" };
}
