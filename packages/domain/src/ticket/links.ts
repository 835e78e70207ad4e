/** How the desk ties a ticket to another, as it is said of the ticket at hand: the other one is its `parent`. */
export const LINK_KINDS = [
  "relates",
  "duplicates",
  "duplicated_by",
  "blocks",
  "blocked_by",
  "parent",
  "child",
] as const;

export type LinkKind = (typeof LINK_KINDS)[number];

/** Ties that come about by themselves: nobody makes or cuts them by hand, and the requester may see them. */
export const ORIGIN_LINK_KINDS = ["follows_up", "followed_up_by", "split_from", "split_into"] as const;

export type ShownLinkKind = LinkKind | (typeof ORIGIN_LINK_KINDS)[number];

/** As kept, read aloud "from … to". */
export type KeptLinkKind = "relates" | "duplicates" | "blocks" | "parent_of" | "follows_up" | "split_from";

/** A tie as it is kept, and whether the ticket at hand is its beginning. */
export const KEPT_AS: Record<ShownLinkKind, { kind: KeptLinkKind; isFrom: boolean }> = {
  relates: { kind: "relates", isFrom: true },
  duplicates: { kind: "duplicates", isFrom: true },
  duplicated_by: { kind: "duplicates", isFrom: false },
  blocks: { kind: "blocks", isFrom: true },
  blocked_by: { kind: "blocks", isFrom: false },
  parent: { kind: "parent_of", isFrom: false },
  child: { kind: "parent_of", isFrom: true },
  follows_up: { kind: "follows_up", isFrom: true },
  followed_up_by: { kind: "follows_up", isFrom: false },
  split_from: { kind: "split_from", isFrom: true },
  split_into: { kind: "split_from", isFrom: false },
};

/** The same tie as it is said of the other ticket. */
export const SEEN_FROM_THERE: Record<LinkKind, LinkKind> = {
  relates: "relates",
  duplicates: "duplicated_by",
  duplicated_by: "duplicates",
  blocks: "blocked_by",
  blocked_by: "blocks",
  parent: "child",
  child: "parent",
};

/** Kinds that would make no sense in a circle. */
export const NEVER_CIRCLES = ["blocks", "parent_of", "duplicates"] as const satisfies readonly KeptLinkKind[];

export function neverCircles(kind: KeptLinkKind): boolean {
  return (NEVER_CIRCLES as readonly KeptLinkKind[]).includes(kind);
}

/** Whether somebody may see this tie who does not work at the desk. */
export function isForEverybody(kind: ShownLinkKind): boolean {
  return (ORIGIN_LINK_KINDS as readonly ShownLinkKind[]).includes(kind);
}
