import type { Comment } from "@smartsupport/contracts";
import type { Status } from "@smartsupport/domain";
import { StatusIcon } from "../ui/status-icon.tsx";

/** The status that a comment of this kind brought about: its sign stands before the words. */
const SIGNS: Partial<Record<Comment["kind"], Status>> = {
  question: "Pending",
  resolution: "Resolved",
  rejection: "Rejected",
  withdrawal: "Withdrawn",
  closing: "Closed",
  hold: "On Hold",
};

export function CommentSign({ kind }: { kind: Comment["kind"] }) {
  const status = SIGNS[kind];
  return status ? <StatusIcon status={status} /> : null;
}
