import { getTimeline, type TimelineItem } from "@smartsupport/contracts";
import { useMemo } from "react";
import { useOperationPages } from "../../lib/api/use-operation-pages.ts";

export type OthersReply = { id: string; name: string; at: string };

/** The latest public words of somebody else of the desk, as far as the conversation on the page has them. Undefined: not read yet. */
export function useLatestReply(number: string, meId: string): OthersReply | null | undefined {
  const { items, isPending } = useOperationPages(getTimeline, { params: { number }, query: {} });
  return useMemo(() => {
    if (isPending) return undefined;
    const replies = items.flatMap((item) => othersReply(item, meId));
    return replies.reduce<OthersReply | null>((last, one) => (last && last.at >= one.at ? last : one), null);
  }, [items, isPending, meId]);
}

function othersReply(item: TimelineItem, meId: string): OthersReply[] {
  if (item.kind !== "comment") return [];
  const { id, author, createdAt: at } = item.comment;
  const isOthers = author.kind === "person" && author.isStaff && author.id !== meId;
  return isOthers ? [{ id, name: author.name, at }] : [];
}
