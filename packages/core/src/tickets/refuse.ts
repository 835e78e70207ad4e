import type { Ask, Refusal } from "@smartsupport/domain";
import { CoreError, notFound } from "../core-error.ts";

/** The domain's refusal of a move, as the API answers it. */
export function refused(refusal: Refusal): CoreError {
  const { code, from, action, allowed } = refusal;
  switch (code) {
    case "not_found":
      return notFound();
    case "forbidden":
      return new CoreError("forbidden", {
        detail: "You may not do this with this ticket.",
        facts: { action, allowed },
      });
    case "already_assigned":
      return new CoreError(code, {
        detail: "Somebody else already has this ticket.",
        facts: { from, action, allowed },
      });
    case "illegal_transition":
      return new CoreError(code, {
        detail: "The ticket has moved on: this cannot be done in the state it is in now.",
        facts: { from, action, allowed },
      });
    case "missing_input":
      return missingInput(refusal);
  }
}

function missingInput({ action, missing }: Refusal): CoreError {
  const errors = missing.map((ask) => ({ path: pathOf(ask), message: WORDS[ask] }));
  return new CoreError("invalid_input", { detail: errors[0]?.message, errors, facts: { action } });
}

/** A hold's reason travels as `reason`, a merge's target as `into`; everything else under the domain's name. */
function pathOf(ask: Ask): string {
  if (ask === "mergeIntoId") return "into";
  return ask === "holdReason" ? "reason" : ask;
}

const WORDS: Record<Ask, string> = {
  priority: "Please choose a priority.",
  departmentId: "Please choose a department.",
  assigneeId: "Please choose who takes it, or nobody.",
  reason: "Please say why.",
  question: "Please write your question.",
  note: "Please say what was done.",
  answer: "Please write your answer.",
  comment: "Please say what is still wrong.",
  rating: "Please choose one to five.",
  holdReason: "Please choose what it waits for.",
  mergeIntoId: "Please choose the ticket that goes on.",
};
