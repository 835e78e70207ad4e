import { expect, test } from "vitest";
import { type Hearer, type Hearing, type Listener, whoHears } from "./who-hears.ts";

const anybody: Listener = { isStaff: false, isMuted: false, mail: {} };
const staff: Listener = { ...anybody, isStaff: true };

const hearing: Hearing = {
  listeners: { maria: anybody, luz: anybody, rafael: staff, ana: staff },
  authorId: null,
  participantIds: ["maria", "luz"],
  isForStaff: false,
};
const own: Hearer = { id: "maria", kind: "own" };
const work: Hearer = { id: "rafael", kind: "work" };
const watched: Hearer = { id: "luz", kind: "watched" };

const with_ = (id: string, change: Partial<Listener>): Hearing => ({
  ...hearing,
  listeners: { ...hearing.listeners, [id]: { ...(hearing.listeners[id] ?? anybody), ...change } },
});
const names = (hearers: Hearer[], of = hearing) => whoHears(hearers, of).map(({ accountId }) => accountId);

test("each is told once, as the first thing they are named for, and mailed as the desk does it", () => {
  expect(whoHears([own, { id: "maria", kind: "watched" }, work, { id: null, kind: "work" }], hearing)).toEqual([
    { accountId: "maria", kind: "own", isInInbox: true, mail: "at_once" },
    { accountId: "rafael", kind: "work", isInInbox: true, mail: "at_once" },
  ]);
});

test("nobody is told of what they did themselves; a receipt is a mail and no news", () => {
  expect(names([own, work], { ...hearing, authorId: "maria" })).toEqual(["rafael"]);
  const receipt = whoHears([{ ...own, isReceipt: true }], { ...hearing, authorId: "maria" });
  expect(receipt).toEqual([{ accountId: "maria", kind: "own", isInInbox: false, mail: "at_once" }]);
  // Nothing of it is in the inbox, so no summary could tell of it.
  const daily = { ...with_("maria", { mail: { own: "daily" } }), authorId: "maria" };
  expect(whoHears([{ ...own, isReceipt: true }], daily)[0]?.mail).toBe("never");
});

test("muting beats watching, asking and working on it, but not what is meant for one by name", () => {
  expect(names([own, watched], with_("luz", { isMuted: true }))).toEqual(["maria"]);
  expect(names([own], with_("maria", { isMuted: true }))).toEqual([]);
  expect(names([{ ...own, isByName: true }], with_("maria", { isMuted: true }))).toEqual(["maria"]);
});

test("who may not see it hears nothing: of the ticket, or of a note", () => {
  expect(names([own, work, watched], { ...hearing, participantIds: ["luz"] })).toEqual(["rafael", "luz"]);
  expect(names([own, work, watched], { ...hearing, isForStaff: true })).toEqual(["rafael"]);
  expect(names([{ id: "stranger", kind: "mention" }])).toEqual([]);
});

test("the mail is as each chose for the kind; quiet news get no mail of their own", () => {
  const mailOf = (hearer: Hearer, of: Hearing) => whoHears([hearer], of)[0]?.mail;
  expect(mailOf(own, with_("maria", { mail: { own: "hourly", watched: "never" } }))).toBe("hourly");
  expect(mailOf(own, with_("maria", { mail: { watched: "never" } }))).toBe("at_once");
  expect(mailOf({ ...own, isQuiet: true }, hearing)).toBe("never");
  expect(mailOf({ ...own, isQuiet: true }, with_("maria", { mail: { own: "daily" } }))).toBe("daily");
  expect(mailOf({ id: "ana", kind: "review" }, hearing)).toBe("never");
});
