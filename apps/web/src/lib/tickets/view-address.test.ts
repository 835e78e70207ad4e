import { expect, test } from "vitest";
import { questionAt } from "./question-at.ts";
import { asksSame, viewAddress } from "./view-address.ts";

const id = "0199f3a0-0000-7000-8000-000000000077";
const question = {
  view: "all_active" as const,
  status: ["Open" as const, "New" as const],
  assignee: "me" as const,
  createdFrom: "2026-11-01",
  q: "vpn -printer",
  sort: "due" as const,
};

test("a view's address asks what was saved", () => {
  const address = viewAddress({ id, question });
  expect(address).toMatch(/^\/desk\/tickets\?/);
  const params = new URLSearchParams(address.split("?")[1]);
  expect(params.get("saved")).toBe(id);
  expect(params.get("from")).toBe("2026-11-01");
  expect(questionAt(params)).toEqual(question);
});

test("an address that asks nonsense asks nothing", () => {
  expect(questionAt(new URLSearchParams("status=Lost&q=vpn"))).toEqual({});
});

test("the order of the filters makes no other question", () => {
  expect(asksSame({ status: ["Open", "New"] }, { status: ["New", "Open"] })).toBe(true);
  expect(asksSame({ status: ["Open"] }, { status: ["Open"], q: "vpn" })).toBe(false);
});
