import { expect, test } from "vitest";
import { queryOf, readAsk, titleOf } from "./queue-ask.ts";

const ask = (address: string) => readAsk(new URLSearchParams(address));

test("without a view the queue shows what is active, next due first", () => {
  expect(queryOf(ask(""))).toEqual({ view: "all_active", sort: "due", limit: 100 });
});

test("whoever searches, or asks for a status, means past tickets too", () => {
  expect(queryOf(ask("q=printer"))).toEqual({ q: "printer", sort: "updated", limit: 100 });
  expect(queryOf(ask("status=Closed&status=New"))).toMatchObject({ status: ["New", "Closed"] });
  expect(titleOf(ask("status=Closed"))).toBe("All tickets");
});

test("only what was searched for has a best match", () => {
  expect(ask("q=printer&sort=relevance").sort).toBe("relevance");
  expect(ask("sort=relevance").sort).toBe("due");
});

test("a view keeps its name and its order under filters", () => {
  expect(queryOf(ask("view=to_review&priority=none&sort=updated"))).toEqual({
    view: "to_review",
    priority: ["none"],
    sort: "updated",
    limit: 100,
  });
  expect(ask("view=to_review").sort).toBe("created");
});

test("a search that is longer than any may be, or holds what none may hold, is asked as far as it goes", () => {
  const { q } = queryOf(ask(`q=${"z".repeat(400)}`));
  expect(q).toHaveLength(300);
  expect(queryOf(ask("q=prin%00ter")).q).toBe("printer");
});

test("nonsense in the address is left out", () => {
  const read = ask(
    "view=everything&status=Lost&priority=Huge&sort=luck&from=yesterday&assignee=xyz&department=1&category=",
  );
  expect(queryOf(read)).toEqual({ view: "all_active", sort: "due", limit: 100 });
});
