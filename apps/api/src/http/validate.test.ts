import { describe, expect, it } from "vitest";
import { z } from "zod";
import { NO_BODY, NO_INPUT, validator } from "./validate.ts";

const errorsOf = (schema: z.ZodType, data: unknown) => {
  const result = validator(schema)(data);
  return "error" in result ? result.error?.errors : [];
};

describe("validator", () => {
  const schema = z.strictObject({
    name: z.string(),
    items: z.array(z.strictObject({ amount: z.number() })).optional(),
  });

  it("gives the parsed value", () => {
    expect(validator(z.strictObject({ limit: z.coerce.number() }))({ limit: "5" })).toEqual({ value: { limit: 5 } });
  });

  it("names each field by its path", () => {
    expect(errorsOf(schema, { items: [{ amount: 1 }, { amount: "x" }] })).toEqual([
      { path: "name", message: "This is missing." },
      { path: "items.1.amount", message: expect.any(String) },
    ]);
  });

  it.each(["a\ud800b", "\udc00", "a\0b"])("names the place of %j, which no database keeps, at any depth", (text) => {
    const record = z.strictObject({ fields: z.record(z.string(), z.array(z.string())) });
    expect(errorsOf(record, { fields: { a: ["fine", text] } })).toMatchObject([{ path: "fields.a.1" }]);
    expect(errorsOf(record, { fields: { [text]: ["fine"] } })).toMatchObject([{ path: "fields" }]);
    expect(errorsOf(record, { fields: { "👍": ["👍🏽"] } })).toEqual([]);
  });

  it("refuses each unknown key by name, at any depth", () => {
    const errors = errorsOf(schema, { name: "a", role: "admin", items: [{ amount: 1, extra: 2 }] });
    expect(errors?.map(({ path }) => path).sort()).toEqual(["items.0.extra", "role"]);
  });

  it("says limits and forms in plain words, and keeps the contract's own", () => {
    const messageFor = (field: z.ZodType, value: unknown) =>
      errorsOf(z.strictObject({ field }), { field: value })?.map(({ message }) => message);
    expect(messageFor(z.string().max(2500), "x".repeat(2501))).toEqual(["At most 2,500 characters."]);
    expect(messageFor(z.number().min(1), 0)).toEqual(["At least 1."]);
    expect(messageFor(z.coerce.number(), "abc")).toEqual(["Please send a number."]);
    expect(messageFor(z.coerce.number().int(), "1.5")).toEqual(["Please send a whole number."]);
    expect(messageFor(z.string(), 5)).toEqual(["Please send text."]);
    expect(messageFor(z.array(z.string()), {})).toEqual(["Please send a list."]);
    expect(messageFor(z.string().regex(/^TX\d+$/), "tx1")).toEqual([
      "This does not have the form that the desk knows.",
    ]);
    expect(messageFor(z.iso.date(), "2026-02-31")).toEqual(["This does not have the form that the desk knows."]);
    expect(messageFor(z.string().max(1, "One letter, please."), "xx")).toEqual(["One letter, please."]);
    const move = z.discriminatedUnion("action", [z.strictObject({ action: z.literal("close") })]);
    expect(messageFor(move, { action: "__proto__" })).toEqual(["Please choose one of what is offered."]);
  });

  it("lets nothing through where an operation declares nothing", () => {
    expect(errorsOf(NO_INPUT, { page: "1" })).toEqual([{ path: "page", message: expect.any(String) }]);
    expect(validator(NO_BODY)({ a: 1 })).toHaveProperty("error");
    expect(validator(NO_BODY)({})).toHaveProperty("value");
    expect(validator(NO_BODY)(undefined)).toHaveProperty("value");
  });
});
