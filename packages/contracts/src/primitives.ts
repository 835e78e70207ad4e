import { z } from "zod";

export const id = z.uuid();

/** A moment, in UTC. */
export const moment = z.iso.datetime();

/** A calendar date without a time, `2026-11-21`. Databases count no year 0. */
export const calendarDate = z.iso.date().refine((date) => !date.startsWith("0000"), "Please enter a year from 1 on.");

// Without these a text is there and yet cannot be seen.
const VISIBLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;
// Control characters, and those that turn the direction of whatever stands beside the text.
const UNDISTURBED = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u;

/** One line of text that can be seen: trimmed, no control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "Please fill this in.")
    .max(max, `At most ${max} characters.`)
    .refine((text) => text === "" || VISIBLE.test(text), "Please fill this in.")
    .regex(UNDISTURBED, "Please leave out control characters.");

/** What a list is searched for: trimmed, without NUL, which PostgreSQL cannot be asked about. */
export const search = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} characters.`)
    .refine((text) => !text.includes("\0"), "Please leave out NUL characters.");

/** Prose in Markdown: anything but NUL, which PostgreSQL cannot keep. */
export const prose = (max: number) =>
  z
    .string()
    // Worded when it is wanted: the first number that is written out costs a phone a tenth of a second.
    .max(max, { error: () => `At most ${max.toLocaleString("en")} characters.` })
    .refine((text) => !text.includes("\0"), "Please leave out NUL characters.");

/** Prose that must say something. */
export const words = (max: number) => prose(max).refine((text) => VISIBLE.test(text), "Please write something.");

/** A query parameter that may be repeated: `status=Open&status=New`. */
export const many = <T extends z.ZodType>(schema: T) =>
  z.union([z.array(schema).max(50), schema.transform((value) => [value])]).optional();

export const ref = z.object({ id, name: z.string() });
export type Ref = z.output<typeof ref>;

/** A person as others see them. */
export const personRef = z.object({ id, name: z.string(), hasPhoto: z.boolean() });
export type PersonRef = z.output<typeof personRef>;

/** Whoever wrote or did something: a person, an outside system, or the desk itself. */
export const author = z.object({
  kind: z.enum(["person", "integration", "desk"]),
  id: id.nullable(),
  name: z.string(),
  hasPhoto: z.boolean(),
  isStaff: z.boolean(),
});
export type Author = z.output<typeof author>;

/** A page of a list. `nextCursor` is null on the last. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const pageQuery = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
};

export const ticketNumber = z.string().regex(/^[A-Z]{1,6}\d{4,9}$/);
export const numberParams = z.strictObject({ number: ticketNumber });
export const idParams = z.strictObject({ id });
export const empty = z.strictObject({});
