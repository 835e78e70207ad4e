import type { TimelineItem } from "@smartsupport/contracts";
import { expect, test } from "vitest";
import { aComment, anId } from "../../../test/tickets.ts";
import { changeWords } from "./change-words.ts";
import { partOf, storyOf } from "./story.ts";

type Change = Extract<TimelineItem, { kind: "change" }>;
const joy = aComment().author;
const ben = { ...joy, id: anId(4), name: "Ben Alcantara" };
const maria = { id: anId(1), isStaff: false };
let last = 500;

function change(action: string, minute: number, more: Partial<Change> = {}): Change {
  last += 1;
  const at = new Date(Date.UTC(2026, 10, 20, 9, minute)).toISOString();
  return { kind: "change", id: anId(last), at, author: joy, action, changes: [], isInternal: false, ...more };
}

test("changes of one person in one go are one line, those of another start a new one", () => {
  const story = storyOf([
    change("approve", 0),
    change("assign", 5),
    change("claim", 6, { author: ben }),
    change("edit", 50),
  ]);
  expect(
    story.map((entry) => (entry.kind === "changes" ? entry.changes.map(({ action }) => action) : entry.kind)),
  ).toEqual([["approve", "assign"], ["claim"], ["edit"]]);
});

test("what a comment tells is not told again by the move it came with", () => {
  const asked = change("ask", 3);
  const comment = aComment({ kind: "question", createdAt: asked.at });
  const story = storyOf([change("create", 0), asked, { kind: "comment", id: comment.id, at: asked.at, comment }]);
  expect(story.map(({ kind }) => kind)).toEqual(["comment"]);
});

test("a move without words of its own stays", () => {
  const at = change("ask", 3).at;
  const comment = aComment({ kind: "question", author: ben, createdAt: at });
  expect(storyOf([change("ask", 3), { kind: "comment", id: comment.id, at, comment }])).toHaveLength(2);
});

test.each([
  ["approve", [], "accepted it"],
  ["assign", [{ field: "assignee", from: null, to: "Ben Alcantara" }], "gave it to Ben Alcantara"],
  ["assign", [{ field: "assignee", from: "Ben Alcantara", to: null }], "gave it back to the queue"],
  [
    "hold",
    [
      { field: "status", from: "Open", to: "On Hold" },
      { field: "holdReason", from: null, to: "part" },
    ],
    "paused it, waiting for a part",
  ],
  ["edit", [{ field: "subject", from: "A", to: "B" }], "changed the subject from “A” to “B”"],
  ["edit", [{ field: "scheduledDate", from: null, to: "2026-11-24" }], "set the date it is needed to 24 Nov 2026"],
  ["edit", [{ field: "fields", from: "{}", to: '{"a":1}' }], "changed the answers"],
  ["watch", [{ field: "watcher", from: null, to: "Liza" }], "added Liza as watcher"],
])("%s reads in plain words", (action, changes, words) => {
  expect(changeWords(change(action, 0, { changes }), maria)).toBe(words);
});

test("mails of one occasion are one line, and each part shows its own behind the first words", () => {
  const mail = (id: number, subject: string) =>
    ({ kind: "mail", id: String(id), at: change("x", id).at, to: `Person ${id}`, subject }) as const;
  const { createdAt: at, ...rest } = aComment({ author: ben });
  const said = { kind: "comment" as const, id: rest.id, at, comment: { ...rest, createdAt: at } };
  const story = storyOf([said, mail(1, "Filed"), mail(2, "Filed"), mail(3, "Resolved"), { ...said, id: "later" }]);
  expect(story.map((entry) => (entry.kind === "mails" ? entry.mails.length : entry.kind))).toEqual([
    "comment",
    2,
    1,
    "comment",
  ]);
  expect(partOf(story, "conversation").map(({ kind }) => kind)).toEqual(["comment", "comment"]);
  expect(partOf(story, "changes").map(({ kind }) => kind)).toEqual(["comment", "mails", "mails"]);
});

test("no name of a status reaches an employee", () => {
  const moved = change("something_new", 0, { changes: [{ field: "status", from: "New", to: "In Progress" }] });
  expect(changeWords(moved, maria)).toBe("changed the status from “Waiting for review” to “Being worked on”");
});
