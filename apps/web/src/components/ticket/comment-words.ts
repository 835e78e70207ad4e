import type { Comment } from "@smartsupport/contracts";

/** What the writer did with a comment, after their name: "Joy Manalo asked". */
const DID: Record<Comment["kind"], string | null> = {
  comment: null,
  question: "asked",
  answer: "answered",
  resolution: "solved it",
  rejection: "did not accept it",
  withdrawal: "withdrew it",
  reopening: "opened it again",
  closing: "closed it",
  hold: "paused it",
};

export function commentWords(kind: Comment["kind"]): string | null {
  return DID[kind];
}
