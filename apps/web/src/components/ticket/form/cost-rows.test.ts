import { expect, test } from "vitest";
import { cleanAnswers } from "./clean-answers.ts";
import { costRows, plainAmount, sumHundredths } from "./cost-rows.ts";

test.each([
  ["1,250.50", "1250.50"],
  ["₱ 1250", "1250"],
  ["12 000", "12000"],
  ["about ten", "about ten"],
  ["", ""],
])("%j is the amount %j", (typed, plain) => {
  expect(plainAmount(typed)).toBe(plain);
});

test("hundredths are summed exactly, what is no amount counts nothing", () => {
  const rows = ["0.1", "0.2", "x", "1,000"].map((amount) => ({ element: "a", amount }));
  expect(sumHundredths(rows)).toBe(100_030);
});

test("lines come from what was typed and from the clean answer of a ticket", () => {
  expect(costRows(undefined)).toEqual([{ element: "", amount: "" }]);
  expect(costRows({ items: [{ element: "Battery", amount: 12.5 }], total: 12.5 })).toEqual([
    { element: "Battery", amount: "12.5" },
  ]);
});

test("only answers to the form's own questions are sent, blanks left out", () => {
  const form = [
    { key: "costs", label: "Costs", type: "cost_items" as const, isRequired: true },
    { key: "count", label: "Count", type: "number" as const, isRequired: false },
    { key: "note", label: "Note", type: "text" as const, isRequired: false },
  ];
  const given = { costs: [{ element: "A", amount: "1,5" }], count: "1,200", note: " ", other: "x" };
  expect(cleanAnswers(form, given)).toEqual({ costs: [{ element: "A", amount: "15" }], count: "1200" });
  expect(cleanAnswers(form, { costs: [{ element: " ", amount: "" }] })).toEqual({});
});
