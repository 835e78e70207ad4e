import type { Ticket, TransitionBody } from "@smartsupport/contracts";

/** The move that takes this one back, where the lifecycle has one and `after` still allows it; null otherwise. */
export function inverseOf(body: TransitionBody, before: Ticket, after: Ticket): TransitionBody | null {
  const back = opposite(body, before);
  return back && after.availableActions.includes(back.action) ? back : null;
}

function opposite({ action }: TransitionBody, before: Ticket): TransitionBody | null {
  switch (action) {
    case "hold":
      return { action: "resume" };
    case "resume":
      return before.holdReason
        ? { action: "hold", reason: before.holdReason, resumeAt: laterThanNow(before.resumeAt) }
        : null;
    case "reject":
      return { action: "undo_reject" };
    case "merge":
      return { action: "undo_merge" };
    case "assign":
      return { action: "assign", assigneeId: before.assignee?.id ?? null };
    default:
      return null;
  }
}

/** A time to resume that has passed would end the hold at once. */
function laterThanNow(at: string | null): string | null {
  return at && new Date(at).getTime() > Date.now() ? at : null;
}
