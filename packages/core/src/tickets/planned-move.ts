import type { Action, MoveInput } from "@smartsupport/domain";
import type { NewComment } from "../comments/write-comment.ts";

/** A move as asked for: what the rules judge, and the words and files that come with it. */
export type PlannedMove = {
  action: Action;
  input: MoveInput;
  /** Public words to be written with it. */
  words?: NewComment;
  /** The requester's words on the rating. */
  ratingComment?: string;
  /** Files, where there may be no words to hang them on. */
  uploadIds?: readonly string[];
  /** Of a merge: whether it made the requester a watcher of the other ticket. */
  mergeAddedWatcher?: boolean;
};
