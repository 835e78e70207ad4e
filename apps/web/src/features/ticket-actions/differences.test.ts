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
    { key: "priority", field: "Priority", was: "Low", now: "Critical", mine: "High" },
  ]);
});

test("two people who make the same change agree", () => {
  const current = { ...seen, priority: "High" as const, version: 2 };
  expect(differences(seen, current, { ...seen, priority: "High" }, true)).toEqual([]);
});

test("whoever moves a ticket hears of every change to it", () => {
  const current = { ...seen, subject: "All printers", version: 2 };
  expect(differences(seen, current, seen, false)).toEqual([
    { key: "subject", field: "Subject", was: "Printer prints twice", now: "All printers", mine: null },
  ]);
});

test("two people who put two tags on a ticket do not disturb each other", () => {
  const current = { ...seen, tags: ["theirs"], version: 2 };
  expect(differences(seen, current, { ...seen, tags: ["mine"] }, true)).toEqual([]);
  expect(differences(seen, current, seen, false)).toMatchObject([{ key: "tags", now: "theirs" }]);
});

test("each answer of the form is a thing of its own, with both values", () => {
  const current = { ...seen, fields: { device: "Laptop", software: "Word" }, version: 2 };
  const wanted = { ...seen, fields: { device: "Monitor" } };
  expect(differences(seen, current, wanted, true)).toEqual([
    { key: "fields.device", field: "Device", was: "Printer", now: "Laptop", mine: "Monitor" },
  ]);
});

test("the order of a form's answers is no difference", () => {
  const one = aTicket({ fields: { a: 1, b: 2 } });
  expect(differences(one, { ...one, fields: { b: 2, a: 1 } }, one, false)).toEqual([]);
});
