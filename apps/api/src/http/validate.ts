import { CoreError, type FieldError } from "@smartsupport/core";
import { z } from "zod";

type Issue = z.core.$ZodIssue;

const nothing = z.strictObject({});
/** For operations that declare nothing: whatever comes is unknown, and refused. */
export const NO_INPUT: z.ZodType = nothing;
export const NO_BODY: z.ZodType = z.union([z.undefined(), z.null(), nothing]);

/** Fastify's validator for a zod schema: the parsed value, or a refusal that names each field. */
export function validator(schema: z.ZodType) {
  return (data: unknown) => {
    const parsed = schema.safeParse(data, { error: plainWords });
    if (!parsed.success) return { error: refusal(parsed.error) };
    const errors = brokenTexts(parsed.data);
    return errors.length === 0 ? { value: parsed.data } : { error: new CoreError("invalid_input", { errors }) };
  };
}

// NUL, and halves of characters without their other half: text that no database keeps.
const BROKEN = /[\0\p{Cs}]/u;

function brokenTexts(value: unknown, path: readonly string[] = []): FieldError[] {
  if (typeof value === "string") {
    return BROKEN.test(value) ? [{ path: path.join("."), message: "Please leave out what is no character." }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    BROKEN.test(key) ? brokenTexts(key, path) : brokenTexts(part, [...path, key]),
  );
}

function refusal(error: z.ZodError): CoreError {
  return new CoreError("invalid_input", { errors: error.issues.flatMap(toFieldErrors) });
}

function toFieldErrors(issue: Issue): FieldError[] {
  if (issue.code !== "unrecognized_keys") return [{ path: issue.path.join("."), message: issue.message }];
  return issue.keys.map((key) => ({
    path: [...issue.path, key].join("."),
    message: "The desk does not know this field.",
  }));
}

/** Words for what the contract's own messages leave open. Undefined keeps zod's. */
function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return "This is missing.";
  if (issue.code === "invalid_value" || issue.code === "invalid_union") return "Please choose one of what is offered.";
  if (issue.code === "too_big") return `At most ${issue.maximum.toLocaleString("en")}${unitOf(issue.origin)}.`;
  if (issue.code === "too_small") return `At least ${issue.minimum.toLocaleString("en")}${unitOf(issue.origin)}.`;
  if (issue.code === "invalid_type")
    return WRONG_TYPE[issue.expected] ?? "This does not have the form that the desk knows.";
  if (issue.code === "invalid_format") return "This does not have the form that the desk knows.";
  return undefined;
}

const WRONG_TYPE: Record<string, string> = {
  number: "Please send a number.",
  int: "Please send a whole number.",
  string: "Please send text.",
  boolean: "Please send true or false.",
  array: "Please send a list.",
  object: "Please send an object.",
};

function unitOf(origin: string): string {
  return origin === "string" ? " characters" : "";
}
