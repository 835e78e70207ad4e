import { expect, test } from "vitest";
import { aTicket } from "../../../test/tickets.ts";
import { differences } from "./differences.ts";

const seen = aTicket({ priority: "Low", tags: [] });

test("two people who change two things do not disturb each other", () => {
  const current = { ...seen, tags: ["vpn"], version: 2 };
  expect(differences(seen, current, { ...seen, priority: "High" }, true)).toEqual([]);
});

test("two people who change the same thing are shown both", () => {
  const current = { ...seen, priority: "Critical" as const, version: 2 };
  expect(differences(seen, current, { ...seen, priority: "High" }, true)).toEqual([
    { field: "Priority", was: "Low", now: "Critical", mine: "High" },
  ]);
});

test("two people who make the same change agree", () => {
  const current = { ...seen, priority: "High" as const, version: 2 };
  expect(differences(seen, current, { ...seen, priority: "High" }, true)).toEqual([]);
});

test("whoever moves a ticket hears of every change to it", () => {
  const current = { ...seen, subject: "All printers", version: 2 };
  expect(differences(seen, current, seen, false)).toEqual([
    { field: "Subject", was: "Printer prints twice", now: "All printers", mine: null },
  ]);
});

test("the order of a form's answers is no difference", () => {
  const one = aTicket({ fields: { a: 1, b: 2 } });
  expect(differences(one, { ...one, fields: { b: 2, a: 1 } }, one, false)).toEqual([]);
});
