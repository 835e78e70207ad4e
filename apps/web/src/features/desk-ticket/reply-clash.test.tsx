import { addComment, addNote, type Comment, getTimeline, type Present } from "@smartsupport/contracts";
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { aDraft, mockDrafts } from "../../../test/drafts.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { renderPart } from "../../../test/render-app.tsx";
import { aComment, anId, aTicket, hoursAgo } from "../../../test/tickets.ts";
import { presenceStore } from "../../lib/live/presence-store.ts";
import { whereabouts } from "../../lib/live/whereabouts.ts";
import { refreshTicket } from "../../lib/tickets/refresh-tickets.ts";
import { Composer } from "./composer.tsx";

const may = { edit: true, triage: true, comment: true, note: true, attach: true, watch: true };
const ticket = aTicket({ status: "In Progress", may, availableActions: [] });
const rafael = { id: anId(9), name: "Rafael Cruz", hasPhoto: false };
const PATIENCE = { timeout: 10_000 };

afterEach(() => act(() => presenceStore.clear()));

function draw(said: Comment[] = []) {
  const held = { said };
  mock(getTimeline, () => ({
    items: held.said.map((comment) => ({ kind: "comment" as const, id: comment.id, at: comment.createdAt, comment })),
    nextCursor: null,
  }));
  const sent = mock(addComment, aComment());
  const unused = () => Promise.reject(new Error("not asked for"));
  const me = { id: anId(2), name: "Joy Manalo" };
  const view = renderPart(<Composer ticket={ticket} me={me} onMove={unused} onReply={unused} />);
  return { held, sent, ...view };
}

const there = (doing: Present["doing"]) => act(() => presenceStore.put("TX0100", [{ person: rafael, doing }]));
const box = () => screen.getByRole("textbox", { name: "Reply to Maria" });
const theirs = (id: number, hours: number) =>
  aComment({ id: anId(id), author: { ...rafael, kind: "person", isStaff: true }, createdAt: hoursAgo(hours) });

test("whoever answers is told that somebody else does too, is held back once, and sends when they mean it", async () => {
  mockDrafts();
  const { user, sent } = draw();
  there("replying");
  expect(screen.queryByText("Rafael is answering too.")).toBeNull();
  await user.type(box(), "Try again now.");
  expect(await screen.findByText("Rafael is answering too.", {}, PATIENCE)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect((await screen.findByText(/Nothing was sent yet/, {}, PATIENCE)).closest("[role=alert]")).toBeTruthy();
  expect(sent).toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "Send anyway" }));
  await waitFor(() => expect(sent).toHaveLength(1), PATIENCE);
});

test("an answer that came while one wrote is to be read first, even by somebody told that it was under way", async () => {
  mockDrafts();
  const { user, sent, held, client } = draw([theirs(201, 2)]);
  await user.type(box(), "Try");
  expect(screen.queryByText(/Rafael/)).toBeNull();
  there("replying");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText(/Nothing was sent yet/, {}, PATIENCE)).toBeTruthy();
  there("looking");
  held.said = [...held.said, theirs(202, 0)];
  act(() => refreshTicket(client, "TX0100"));
  expect(await screen.findByText(/Rafael answered/, {}, PATIENCE)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(sent).toHaveLength(0);
  await user.click(await screen.findByRole("button", { name: "Send anyway" }, PATIENCE));
  await waitFor(() => expect(sent).toHaveLength(1), PATIENCE);
});

test("an answer that the desk had before the page heard of it holds the words back, once", async () => {
  mockDrafts();
  const [before, answer] = [theirs(201, 2), theirs(202, 0)];
  const { user, held } = draw([before]);
  const sent = mock(addComment, ({ body }) => {
    const isRead = body.answersReadTo === answer.createdAt;
    return isRead ? aComment() : refusal("answered_meanwhile", { detail: "Nothing was sent.", answerId: answer.id });
  });
  await user.type(box(), "Try again");
  held.said = [...held.said, answer];
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(await screen.findByText(/Rafael answered/, {}, PATIENCE)).toBeTruthy();
  expect(sent.map(({ body }) => body.answersReadTo)).toEqual([before.createdAt]);
  await waitFor(() => expect(document.body.textContent?.match(/Nothing was sent/g)).toHaveLength(1), PATIENCE);
  await user.click(await screen.findByRole("button", { name: "Send anyway" }, PATIENCE));
  await waitFor(() => expect(sent.at(-1)?.body.answersReadTo).toBe(answer.createdAt), PATIENCE);
});

test("a draft of yesterday hears of what was answered since", async () => {
  mockDrafts([aDraft("reply:TX0100", "Half a reply", { updatedAt: hoursAgo(20) })]);
  draw([theirs(201, 30), theirs(202, 1)]);
  expect(await screen.findByText(/Rafael answered/, {}, PATIENCE)).toBeTruthy();
});

test("old answers, one's own and the requester's are no clash; nor is a note", async () => {
  mockDrafts();
  const own = aComment({ id: anId(203), createdAt: hoursAgo(0) });
  const asked = aComment({ id: anId(204), author: { ...own.author, id: anId(1), isStaff: false } });
  const added = mock(addNote, { id: anId(7), createdAt: hoursAgo(0) });
  const { user } = draw([theirs(201, 2), own, asked]);
  await user.type(box(), "Hello");
  await waitFor(() => expect(screen.queryByText(/answered/)).toBeNull());
  there("noting");
  expect(screen.queryByText(/too/)).toBeNull();
  there("replying");
  await user.click(screen.getByRole("radio", { name: "Note" }));
  expect(screen.queryByText(/Rafael is answering too/)).toBeNull();
  await user.type(screen.getByRole("textbox"), "Between us");
  await user.click(screen.getByRole("button", { name: "Add note" }));
  await waitFor(() => expect(added).toHaveLength(1), PATIENCE);
});

test("the others see whether one looks, answers or writes a note", async () => {
  mockDrafts();
  const { user, unmount } = draw();
  expect(whereabouts.now()).toEqual({ number: "TX0100", doing: "looking" });
  await user.type(box(), "H");
  await waitFor(() => expect(whereabouts.now()?.doing).toBe("replying"), PATIENCE);
  await user.clear(box());
  await waitFor(() => expect(whereabouts.now()?.doing).toBe("looking"), PATIENCE);
  await user.click(screen.getByRole("radio", { name: "Note" }));
  await user.type(screen.getByRole("textbox"), "N");
  await waitFor(() => expect(whereabouts.now()?.doing).toBe("noting"), PATIENCE);
  unmount();
  expect(whereabouts.now()).toBeNull();
});
