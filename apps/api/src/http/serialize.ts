import fastJson, { type Schema } from "fast-json-stringify";
import { z } from "zod";

type JsonSchema = Record<string, unknown>;

/** What shapes the output; formats, patterns and limits are the tests' business and would only cost time here. */
const KEPT = new Set([
  "type",
  "properties",
  "required",
  "items",
  "additionalProperties",
  "anyOf",
  "oneOf",
  "allOf",
  "const",
  "nullable",
]);

/** Writes answers of this shape as JSON; what the contract does not declare does not leave. Built once, at start. */
export function serializer(schema: z.ZodType): (value: unknown) => string {
  const shape: unknown = lean(z.toJSONSchema(schema, { io: "output", unrepresentable: "any" }));
  return fastJson(shape as Schema);
}

function lean(schema: unknown): JsonSchema {
  if (!isSchema(schema)) return {};
  const nullable = withoutNull(schema);
  if (nullable) return { ...lean(nullable), nullable: true };
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => KEPT.has(key))
      .map(([key, value]) => [key, leanPart(key, value)]),
  );
}

function leanPart(key: string, value: unknown): unknown {
  if (key === "properties" && isSchema(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, property]) => [name, lean(property)]));
  }
  if (key === "items" || (key === "additionalProperties" && isSchema(value))) return lean(value);
  return Array.isArray(value) && key.endsWith("Of") ? value.map(lean) : value;
}

/** `X or null` as a nullable X: a union would be checked by a validator for every value. */
function withoutNull({ anyOf }: JsonSchema): JsonSchema | null {
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return null;
  const rest = anyOf.filter((branch) => isSchema(branch) && branch.type !== "null");
  return rest.length === 1 ? rest[0] : null;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
