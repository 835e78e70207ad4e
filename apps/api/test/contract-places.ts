import type { Operation } from "@smartsupport/contracts";
import type { LooseCall } from "@smartsupport/testing/api";
import { z } from "zod";

type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
};

/** Every key that an operation's body may have, in any of its forms. */
export function bodyKeys({ body }: Operation): Set<string> {
  return new Set(forms(schemaOf(body)).flatMap(({ properties }) => Object.keys(properties ?? {})));
}

/** Query parameters of an operation that may come only once, each with a value that is good. */
export function repeatableQueries({ query }: Operation, sample: Record<string, unknown>): [string, unknown][] {
  return Object.entries(schemaOf(query).properties ?? {})
    .filter(([, schema]) => !forms(schema).some(({ type }) => type === "array"))
    .map(([name]) => [name, [sample[name] ?? "1"].flat()[0]]);
}

export type TextPlace = { name: string; with(text: string): LooseCall };

/**
 * Every place of a call where a text may stand: fields of the body, however deep, elements of its lists, answers under keys
 * of one's own; parameters of the query and of the path.
 */
export function textPlaces({ body, query, params }: Operation, call: LooseCall): TextPlace[] {
  const bodies = pathsOfTexts(schemaOf(body)).map((path): TextPlace => {
    const name = `body ${path.join(".")}`;
    return { name, with: (text) => ({ ...call, body: withText(call.body, path, text) }) };
  });
  const places = (part: "query" | "params", names: string[]): TextPlace[] =>
    names.map((name) => ({
      name: `${part} ${name}`,
      with: (text) => ({ ...call, [part]: { ...(call[part] as object | undefined), [name]: text } }),
    }));
  return [
    ...new Map(bodies.map((place) => [place.name, place])).values(),
    ...places("query", Object.keys(schemaOf(query).properties ?? {})),
    ...places("params", Object.keys(schemaOf(params).properties ?? {})),
  ];
}

/** Under which key an answer is given where any key will do: one that the test's form asks for. */
export const FREE_KEY = "software";
const DEEPEST = 5;

function pathsOfTexts(schema: Schema, path: string[] = []): string[][] {
  if (path.length > DEEPEST) return [];
  return forms(schema).flatMap((form) => [
    ...(form.type === "string" && path.length > 0 ? [path] : []),
    ...Object.entries(form.properties ?? {}).flatMap(([key, inner]) => pathsOfTexts(inner, [...path, key])),
    ...(form.items ? pathsOfTexts(form.items, [...path, "0"]) : []),
    ...(form.additionalProperties ? [[...path, FREE_KEY]] : []),
  ]);
}

/** The body with the text in that place; what lies on the way there and is not in the sample is made. */
function withText(body: unknown, [key, ...rest]: string[], text: string): unknown {
  if (key === undefined) return text;
  if (key === "0") return [withText(Array.isArray(body) ? body[0] : undefined, rest, text)];
  const fields = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  return { ...fields, [key]: withText(fields[key], rest, text) };
}

/** A schema and whatever it may be instead. */
function forms(schema: Schema): Schema[] {
  return [schema, ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(forms)];
}

const read = new WeakMap<z.ZodType, Schema>();

/** Read once each: it is asked for with every text that is sent. */
function schemaOf(schema: z.ZodType | undefined): Schema {
  if (!schema) return {};
  const found = read.get(schema) ?? (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema);
  read.set(schema, found);
  return found;
}
