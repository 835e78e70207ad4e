import type { Operation } from "@smartsupport/contracts";
import { z } from "zod";

type Shape = { properties?: Record<string, Property>; required?: string[] };
type Property = { type?: string; maxLength?: number; enum?: unknown[]; format?: string; anyOf?: Property[] };

/** For each parameter of an operation's query, values that it must refuse. */
export function badQueries({ query }: Operation): [string, unknown][] {
  return Object.entries(shapeOf(query).properties ?? {}).flatMap(([name, property]) => {
    const isText = [property, ...(property.anyOf ?? [])].some(isFreeText);
    return (isText ? ["x".repeat(5000), "a\0b"] : ["nonsense!"]).map((value): [string, unknown] => [name, value]);
  });
}

/** For each field of an operation's body, the good body with that field left out (if it is needed) or of a wrong kind. */
export function badBodies({ body }: Operation, good: Record<string, unknown>): [string, unknown][] {
  const { properties = {}, required = [] } = shapeOf(body, good);
  const wrongKind = Object.entries(properties).map(([name, property]): [string, unknown] => [
    name,
    { ...good, [name]: property.type === "object" ? 7 : { surprise: true } },
  ]);
  const tooLong = Object.entries(properties)
    .filter(([, property]) => isFreeText(property))
    .map(([name, { maxLength = 0 }]): [string, unknown] => [name, { ...good, [name]: "x".repeat(maxLength + 1) }]);
  const missing = required.map((name): [string, unknown] => {
    const { [name]: _, ...rest } = good;
    return [name, rest];
  });
  return [...wrongKind, ...tooLong, ...missing];
}

function isFreeText({ type, maxLength, enum: choices, format }: Property): boolean {
  return type === "string" && maxLength !== undefined && choices === undefined && format === undefined;
}

function shapeOf(schema: z.ZodType | undefined, good?: Record<string, unknown>): Shape {
  if (!schema) return {};
  if (schema instanceof z.ZodDiscriminatedUnion && good) {
    const option = schema.options.find((each) => (each as z.ZodType).safeParse(good).success);
    return shapeOf(option as z.ZodType);
  }
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
}
