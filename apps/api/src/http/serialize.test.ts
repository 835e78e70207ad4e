import { comment, problem, ticket, timelineItem } from "@smartsupport/contracts";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { serializer } from "./serialize.ts";

const roundTrip = (schema: z.ZodType, value: unknown) => JSON.parse(serializer(schema)(value));

describe("serializer", () => {
  it("keeps what is declared and nothing else", () => {
    const schema = z.object({ name: z.string(), inner: z.object({ a: z.number().nullable() }) });
    expect(roundTrip(schema, { name: "x", secret: "s", inner: { a: null, hash: "h" } })).toEqual({
      name: "x",
      inner: { a: null },
    });
  });

  it("fails rather than leaving out what was promised", () => {
    expect(() => serializer(z.object({ name: z.string() }))({})).toThrow();
  });

  it("writes words of any kind as they are", () => {
    const text = 'quotes " and \\ lines\n\u2028 日本 👋🏽 \u0007 </script>';
    const schema = z.object({ at: z.iso.datetime(), id: z.uuid(), text: z.string(), maybe: z.string().nullable() });
    const value = { at: text, id: text, text, maybe: text };
    expect(roundTrip(schema, value)).toEqual(value);
  });

  it("keeps free values, records and numbers", () => {
    const schema = z.object({
      fields: z.record(z.string(), z.unknown()),
      counts: z.partialRecord(z.enum(["a", "b"]), z.number().int()),
      ratio: z.number(),
    });
    const value = { fields: { a: [1, { b: null }], c: "x", d: false }, counts: { a: 3 }, ratio: 0.25 };
    expect(roundTrip(schema, value)).toEqual(value);
  });

  it("tells the kinds of a union apart", () => {
    const author = { kind: "person", id: crypto.randomUUID(), name: "A", hasPhoto: false, isStaff: true };
    const words = {
      id: crypto.randomUUID(),
      author,
      body: "x",
      attachments: [],
      createdAt: "2026-11-21T10:00:00.000Z",
    };
    const items = [
      { kind: "comment", id: words.id, at: words.createdAt, comment: { ...words, kind: "question" } },
      { kind: "note", id: words.id, at: words.createdAt, note: words },
      { kind: "change", id: words.id, at: words.createdAt, author, action: "claim", changes: [], isInternal: false },
    ];
    expect(roundTrip(z.array(timelineItem), items)).toEqual(items);
  });

  it("can be made of every big shape of the contract", () => {
    for (const schema of [ticket, comment, problem]) expect(serializer(schema)).toBeTypeOf("function");
  });
});
