import type { Operation } from "@smartsupport/contracts";
import type { LooseCall } from "@smartsupport/testing/api";
import { z } from "zod";

type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
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

/** Every place of a call where a text may stand: fields of the body, parameters of the query and of the path. */
export function textPlaces({ body, query, params }: Operation, call: LooseCall): TextPlace[] {
  const fields = forms(schemaOf(body)).flatMap(({ properties }) => namesOfTexts(properties));
  const places = (part: "body" | "query" | "params", names: string[]): TextPlace[] =>
    [...new Set(names)].map((name) => ({
      name: `${part} ${name}`,
      with: (text) => ({ ...call, [part]: { ...(call[part] as object | undefined), [name]: text } }),
    }));
  return [
    ...places("body", fields),
    ...places("query", Object.keys(schemaOf(query).properties ?? {})),
    ...places("params", Object.keys(schemaOf(params).properties ?? {})),
  ];
}

function namesOfTexts(properties: Record<string, Schema> = {}): string[] {
  return Object.entries(properties)
    .filter(([, schema]) => forms(schema).some(({ type }) => type === "string"))
    .map(([name]) => name);
}

/** A schema and whatever it may be instead. */
function forms(schema: Schema): Schema[] {
  return [schema, ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(forms)];
}

function schemaOf(schema: z.ZodType | undefined): Schema {
  return schema ? (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema) : {};
}
