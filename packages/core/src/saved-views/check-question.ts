import type { ViewQuestion } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { requireView } from "../tickets/views-of.ts";

/** Refuses a question that this person may not ask the queue. */
export function checkQuestion(ctx: Ctx, { view }: ViewQuestion): void {
  if (view) requireView(ctx, view);
}
