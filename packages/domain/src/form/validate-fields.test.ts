import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormField } from "./form.ts";
import { validateFields } from "./validate-fields.ts";

const form: FormField[] = [
  { key: "device", label: "Device type", type: "select", options: ["Laptop", "Printer"], isRequired: true },
  { key: "software", label: "Software affected", type: "text", isRequired: false },
  { key: "why", label: "Why", type: "textarea", isRequired: false },
  { key: "count", label: "How many", type: "number", isRequired: false },
  { key: "start", label: "Performance start", type: "date", isRequired: false },
  { key: "end", label: "Performance end", type: "date", isRequired: false, after: "start" },
  { key: "costs", label: "Cost items", type: "cost_items", isRequired: false },
];
const device = { device: "Laptop" };
const check = (values: Record<string, unknown>) => validateFields(form, { ...device, ...values });

describe("clean values", () => {
  it.each([
    [{ software: "  Excel " }, { software: "Excel" }],
    [{ software: "  ", why: null, count: "", costs: [] }, {}],
    [{ why: "one\ntwo" }, { why: "one\ntwo" }],
    [{ count: " 12.5 " }, { count: 12.5 }],
    [{ count: 0 }, { count: 0 }],
    [
      { start: "2026-11-21", end: "2026-11-22" },
      { start: "2026-11-21", end: "2026-11-22" },
    ],
    [{ end: "2026-11-22" }, { end: "2026-11-22" }],
    [
      {
        costs: [
          { element: " Rent ", amount: 0.1 },
          { element: "", amount: "" },
          { element: "Power", amount: "0.2" },
        ],
      },
      {
        costs: {
          items: [
            { element: "Rent", amount: 0.1 },
            { element: "Power", amount: 0.2 },
          ],
          total: 0.3,
        },
      },
    ],
    [
      { costs: { items: [{ element: "A", amount: 2 }], total: 999 } },
      { costs: { items: [{ element: "A", amount: 2 }], total: 2 } },
    ],
  ])("%j", (given, values) => expect(check(given)).toEqual({ ok: true, values: { ...device, ...values } }));

  it("are clean when given again", () => {
    const first = check({ count: "3", costs: [{ element: "A", amount: "1.5" }] });
    expect(first.ok && validateFields(form, first.values)).toEqual(first);
  });
});

describe("errors", () => {
  it.each<[Record<string, unknown>, string]>([
    [{ device: "" }, "device"],
    [{ device: "Projector" }, "device"],
    [{ device: ["Laptop"] }, "device"],
    [{ software: 7 }, "software"],
    [{ software: "a\nb" }, "software"],
    [{ software: "x".repeat(256) }, "software"],
    [{ why: "a\0b" }, "why"],
    [{ count: "many" }, "count"],
    [{ count: Number.NaN }, "count"],
    [{ start: "2026-02-30" }, "start"],
    [{ start: "tomorrow" }, "start"],
    [{ start: "2026-11-21", end: "2026-11-21" }, "end"],
    [{ start: "2026-11-21", end: "2026-11-20" }, "end"],
    [{ costs: "100" }, "costs"],
    [{ costs: Array(101).fill({ element: "A", amount: 1 }) }, "costs"],
    [
      {
        costs: [
          { element: "A", amount: 1 },
          { element: "B", amount: -1 },
        ],
      },
      "costs.1.amount",
    ],
    [{ costs: [{ element: "A", amount: 1.005 }] }, "costs.0.amount"],
    [{ costs: [{ amount: 1 }] }, "costs.0.element"],
    [{ costs: ["A"] }, "costs.0"],
    [{ colour: "red" }, "colour"],
    [{ constructor: "x" }, "constructor"],
    [JSON.parse('{"__proto__": "x"}'), "__proto__"],
  ])("%j", (given, path) => {
    const result = check(given);
    expect(result.ok ? [] : result.errors.map((error) => error.path)).toEqual([path]);
  });

  it("come all at once, with words for the reader", () => {
    const result = validateFields(form, { count: "x", start: "y" });
    expect(result).toEqual({
      ok: false,
      errors: [
        { path: "device", message: "Please fill this in." },
        { path: "count", message: "Please enter a number." },
        { path: "start", message: "Please enter a date." },
      ],
    });
  });
});

it("sums any amounts of money to the hundredth", () => {
  const hundredths = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(hundredths, (amounts) => {
      const result = check({ costs: amounts.map((amount) => ({ element: "A", amount: amount / 100 })) });
      const total = amounts.reduce((sum, amount) => sum + amount, 0) / 100;
      expect(result).toMatchObject({ ok: true, values: { costs: { total } } });
    }),
  );
});

it("takes anything at all without throwing", () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.anything()), (given) => typeof check(given).ok === "boolean"));
});
