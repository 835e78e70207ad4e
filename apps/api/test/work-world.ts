import * as core from "@smartsupport/core";
import { ctxOf, type TestAccount } from "@smartsupport/testing/factories";

/** A comment to split off, a step of the checklist and time spent, on that ticket. */
export async function makeWork(
  desk: core.Core,
  { number, requester, coordinator }: { number: string; requester: TestAccount; coordinator: TestAccount },
) {
  const staff = ctxOf(desk, coordinator);
  const comment = await core.addComment(ctxOf(desk, requester), number, { body: "The fan hums as well." });
  const { checklistItems } = await core.addChecklistItem(staff, number, { text: "Call the vendor" });
  const { timeEntries } = await core.addTimeEntry(staff, number, { minutes: 15, note: "Looked at it." });
  return { commentId: comment.id, stepId: checklistItems[0]?.id ?? "", timeId: timeEntries[0]?.id ?? "" };
}
