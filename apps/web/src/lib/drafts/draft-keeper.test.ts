import { saveDraft } from "@smartsupport/contracts";
import { waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { aDraft, mockDrafts } from "../../../test/drafts.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { isSameContent } from "./draft-content.ts";
import { DraftKeeper } from "./draft-keeper.ts";
import { readLocalCopy } from "./local-copy.ts";

const place = "reply:TX0100";
const saying = (words: string) => ({ body: { words }, files: [] });
const open = () =>
  new DraftKeeper({
    place,
    pauseMs: 5,
    isEmpty: (content) => isSameContent(content, { body: { words: "" }, files: [] }),
  });

test("what is typed is here at once and with the desk a moment later, once for many letters", async () => {
  const desk = mockDrafts();
  const keeper = open();
  for (const words of ["T", "Tr", "Try"]) keeper.change(saying(words));
  expect(readLocalCopy(place)?.content.body.words).toBe("Try");
  await waitFor(() => expect(keeper.state.where).toBe("server"));
  expect(desk.saves.map(({ body }) => body.body.words)).toEqual(["Try"]);
  expect(readLocalCopy(place)).toBeNull();
});

test("while nothing can be reached the words stay here, and are saved by whoever opens the place next", async () => {
  mock(saveDraft, refusal("unavailable"));
  const keeper = open();
  keeper.change(saying("Offline"));
  await waitFor(() => expect(keeper.state.where).toBe("here"));
  keeper.stop();
  const desk = mockDrafts();
  const next = open();
  expect(next.state.content.body.words).toBe("Offline");
  next.receive(null, next.saves);
  await waitFor(() => expect(desk.kept.get(place)?.body.words).toBe("Offline"));
});

test("words of two devices that are the same are no conflict", async () => {
  const desk = mockDrafts();
  const keeper = open();
  const theirs = aDraft(place, "Same");
  desk.kept.set(place, theirs);
  keeper.change(saying("Same"));
  await keeper.flush();
  expect(keeper.state).toMatchObject({ conflict: null, where: "server" });
  expect(keeper.sendKey).toBe(theirs.sendKey);
});

test("what the desk said before a save is not taken for newer", async () => {
  mockDrafts();
  const keeper = open();
  const { saves } = keeper;
  keeper.change(saying("Newer"));
  await keeper.flush();
  keeper.receive(null, saves);
  expect(keeper.state.content.body.words).toBe("Newer");
});

test("emptied words are thrown away everywhere", async () => {
  const desk = mockDrafts();
  const keeper = open();
  keeper.change(saying("x"));
  await keeper.flush();
  keeper.change(saying(""));
  await keeper.flush();
  expect(desk.kept.size).toBe(0);
  expect(keeper.state.where).toBe("nowhere");
});

test("what was typed while a reply was on its way begins a new draft", async () => {
  const desk = mockDrafts();
  const keeper = open();
  keeper.change(saying("First"));
  await keeper.flush();
  const sent = keeper.state.content;
  keeper.change(saying("First and second"));
  desk.kept.clear();
  keeper.sent(sent);
  await keeper.flush();
  expect(desk.saves.at(-1)?.body).toMatchObject({ seen: null, body: { words: "First and second" } });
});

test("a place that may no longer be written to keeps the words here and asks no more", async () => {
  const saves = mock(saveDraft, refusal("forbidden"));
  const keeper = open();
  keeper.change(saying("Too late"));
  await keeper.flush();
  expect(keeper.state.where).toBe("here");
  expect(readLocalCopy(place)?.content.body.words).toBe("Too late");
  expect(saves).toHaveLength(1);
});
