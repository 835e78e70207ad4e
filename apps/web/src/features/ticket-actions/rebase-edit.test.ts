import { expect, test } from "vitest";
import { anId, aTicket } from "../../../test/tickets.ts";
import type { DifferenceKey } from "./differences.ts";
import { rebaseEdit } from "./rebase-edit.ts";

const seen = aTicket({ tags: ["vpn", "old"], fields: { device: "Printer", software: "Excel" } });
const none = new Set<DifferenceKey>();

test("what one gave up for theirs is not sent", () => {
  const words = { subject: "Mine", description: "Mine too" };
  expect(rebaseEdit({ change: words, shown: words }, seen, seen, new Set<DifferenceKey>(["subject"]))).toEqual({
    change: { description: "Mine too" },
    shown: { description: "Mine too" },
  });
});

test("tags that two people put on and take off come together", () => {
  const tags = ["vpn", "mine"];
  const now = { ...seen, tags: ["vpn", "old", "theirs"] };
  expect(rebaseEdit({ change: { tags }, shown: { tags } }, seen, now, none).change).toEqual({
    tags: ["vpn", "theirs", "mine"],
  });
});

test("answers that only somebody else changed are not written over, nor is their category", () => {
  const fields = { device: "Laptop", software: "Excel" };
  const { category, subCategory, form } = seen;
  const now = { ...seen, category: { id: anId(22), name: "Asset" }, fields: { device: "Printer", software: "Word" } };
  const change = { categoryId: category.id, subCategoryId: subCategory?.id ?? null, fields };
  const shown = { category, subCategory, fields, form };
  expect(rebaseEdit({ change, shown }, seen, now, none)).toEqual({
    change: { fields: { device: "Laptop", software: "Word" } },
    shown: { fields: { device: "Laptop", software: "Word" } },
  });
  const givenUp = new Set<DifferenceKey>(["fields.device"]);
  expect(rebaseEdit({ change, shown }, seen, now, givenUp)).toEqual({ change: {}, shown: {} });
});

test("a category of one's own comes with the answers to its form", () => {
  const fields = { serial: "X1" };
  const change = { categoryId: anId(22), subCategoryId: null, fields };
  const shown = { category: { id: anId(22), name: "Asset" }, subCategory: null, fields, form: [] };
  const now = { ...seen, fields: { device: "Monitor" } };
  expect(rebaseEdit({ change, shown }, seen, now, none)).toEqual({ change, shown });
});
