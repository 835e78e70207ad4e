import type { TransitionBody } from "@smartsupport/contracts";
import type { Action, MoveInput } from "@smartsupport/domain";
import type { PlannedMove } from "./planned-move.ts";

/** What one ticket can do by itself. */
export type Move = Exclude<TransitionBody, { action: "follow_up" | "merge" | "undo_merge" }>;
type Words = NonNullable<PlannedMove["words"]>;

/** What is asked for, as moves in turn: *approve and claim* and *approve and resolve* are two. */
export function movesOf(body: Move): PlannedMove[] {
  switch (body.action) {
    case "approve":
      return approval(body);
    case "reject":
      return [move("reject", { reason: body.reason }, words("rejection", body.reason))];
    case "ask":
      return [move("ask", { question: body.question }, words("question", body.question, body.uploadIds))];
    case "answer":
      return [move("answer", { answer: body.answer }, words("answer", body.answer, body.uploadIds))];
    case "assign":
      return [move("assign", { assigneeId: body.assigneeId })];
    case "hold":
      return [
        move(
          "hold",
          { holdReason: body.reason, resumeAt: momentOf(body.resumeAt) },
          words("hold", body.comment, body.uploadIds),
        ),
      ];
    case "resolve":
      return [move("resolve", { note: body.note }, words("resolution", body.note, body.uploadIds))];
    case "close":
      return [closing(body)];
    case "reopen":
      return [
        {
          ...move("reopen", { comment: body.comment }, words("reopening", body.comment, body.uploadIds)),
          uploadIds: body.uploadIds,
        },
      ];
    case "withdraw":
      return [move("withdraw", { reason: body.reason }, words("withdrawal", body.reason))];
    case "claim":
    case "resume":
    case "undo_reject":
      return [move(body.action, {})];
  }
}

function approval({
  priority,
  departmentId,
  assigneeId,
  next,
  note,
}: Extract<Move, { action: "approve" }>): PlannedMove[] {
  const approve = move("approve", { priority, departmentId, assigneeId });
  if (next === "claim") return [approve, move("claim", {})];
  if (next === "resolve") return [approve, move("resolve", { note }, words("resolution", note))];
  return [approve];
}

/** The requester's words go with the rating, everybody else's say why. In which part somebody closes, the rules say. */
function closing({ rating, comment, reason, uploadIds }: Extract<Move, { action: "close" }>): PlannedMove {
  return {
    ...move("close", { rating, reason }, words("closing", reason, uploadIds)),
    ratingComment: comment,
    uploadIds,
  };
}

function move(action: Action, input: MoveInput, said?: Words): PlannedMove {
  return { action, input, words: said };
}

/** Public words, unless there are none. */
function words(kind: Words["kind"], body: string | undefined, uploadIds?: readonly string[]): Words | undefined {
  return body === undefined || body.trim() === "" ? undefined : { kind, body, uploadIds };
}

function momentOf(given: string | null | undefined): Date | null {
  return given ? new Date(given) : null;
}
