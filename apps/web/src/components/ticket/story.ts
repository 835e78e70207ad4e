import type { Author, TimelineItem } from "@smartsupport/contracts";
import type { ChangeItem } from "./change-words.ts";

type CommentItem = Extract<TimelineItem, { kind: "comment" }>;
type MailItem = Extract<TimelineItem, { kind: "mail" }>;
type NoteItem = Extract<TimelineItem, { kind: "note" }>;

/** A line of the story: something said, or changes that one person made in one go. */
export type StoryEntry =
  | CommentItem
  | NoteItem
  | { kind: "changes"; id: string; changes: [ChangeItem, ...ChangeItem[]] }
  | { kind: "mails"; id: string; mails: [MailItem, ...MailItem[]] };

/** Which part of a story is shown. */
export type StoryPart = "all" | "conversation" | "changes";

const TOGETHER_WITHIN_MS = 15 * 60_000;
const SAME_MOVE_WITHIN_MS = 2_000;

/** The move that a comment's kind already tells of, so that it is not told twice. */
const TOLD_BY: Record<string, string> = {
  ask: "question",
  answer: "answer",
  resolve: "resolution",
  reject: "rejection",
  withdraw: "withdrawal",
  reopen: "reopening",
  close: "closing",
};

/** Folds a ticket's timeline into a story: changes of one person within 15 minutes are one line, nothing is told twice. */
export function storyOf(items: readonly TimelineItem[]): StoryEntry[] {
  const comments = items.filter((item) => item.kind === "comment");
  const story: StoryEntry[] = [];
  for (const item of items) {
    if (item.kind === "mail") addMail(story, item);
    else if (item.kind !== "change") story.push(item);
    else if (!isTold(item, comments)) addChange(story, item);
  }
  return story;
}

function isTold(change: ChangeItem, comments: CommentItem[]): boolean {
  // The ticket itself, comments and notes stand there with their own words.
  if (["create", "comment", "note"].includes(change.action)) return true;
  const kind = TOLD_BY[change.action];
  const tellsMore = change.changes.some(({ field }) => field === "priority" || field === "rating");
  return !tellsMore && comments.some((told) => told.comment.kind === kind && isSameMove(told, change));
}

/** Mails of one occasion are one line: to whom they went. */
function addMail(story: StoryEntry[], mail: MailItem): void {
  const last = story.at(-1);
  if (last?.kind === "mails" && last.mails[0].subject === mail.subject && last.mails[0].of === mail.of) {
    last.mails.push(mail);
  } else story.push({ kind: "mails", id: mail.id, mails: [mail] });
}

/** What was said, or what happened besides; the requester's own words always stand first. */
export function partOf(story: readonly StoryEntry[], part: StoryPart): StoryEntry[] {
  if (part === "all") return [...story];
  const isSaid = ({ kind }: StoryEntry) => kind === "comment" || kind === "note";
  return story.filter((entry, place) => place === 0 || isSaid(entry) === (part === "conversation"));
}

function isSameMove({ at, comment }: CommentItem, change: ChangeItem): boolean {
  return isSame(comment.author, change.author) && Math.abs(distanceMs(at, change.at)) <= SAME_MOVE_WITHIN_MS;
}

function addChange(story: StoryEntry[], change: ChangeItem): void {
  const last = story.at(-1);
  const latest = last?.kind === "changes" ? last.changes.at(-1) : undefined;
  const belongs =
    latest &&
    latest.of === change.of &&
    isSame(latest.author, change.author) &&
    distanceMs(latest.at, change.at) <= TOGETHER_WITHIN_MS;
  if (belongs && last?.kind === "changes") last.changes.push(change);
  else story.push({ kind: "changes", id: change.id, changes: [change] });
}

function isSame(one: Author, other: Author): boolean {
  return one.kind === other.kind && one.id === other.id;
}

function distanceMs(from: string, to: string): number {
  return new Date(to).getTime() - new Date(from).getTime();
}
