import type { Ticket } from "@smartsupport/contracts";
import type { LinkKind } from "@smartsupport/domain";

/** What the other ticket is to the one on the page. */
export const LINK_WORDS: Record<Ticket["links"][number]["kind"], string> = {
  parent: "Parent",
  child: "Child",
  blocked_by: "Blocked by",
  blocks: "Blocks",
  duplicates: "Duplicate of",
  duplicated_by: "Duplicated by",
  relates: "Related to",
  follows_up: "Follows up",
  followed_up_by: "Followed up by",
  split_from: "Split from",
  split_into: "Split into",
};

/** The same as a choice: what this ticket is to the other one. */
export const LINK_CHOICES: readonly { value: LinkKind; label: string }[] = [
  { value: "relates", label: "is related to" },
  { value: "duplicates", label: "is a duplicate of" },
  { value: "duplicated_by", label: "is duplicated by" },
  { value: "blocks", label: "blocks" },
  { value: "blocked_by", label: "is blocked by" },
  { value: "parent", label: "is a child of" },
  { value: "child", label: "is the parent of" },
];
