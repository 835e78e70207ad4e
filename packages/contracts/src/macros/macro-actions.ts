import { HOLD_REASONS, PRIORITIES } from "@smartsupport/domain";
import { z } from "zod";
import { id, line } from "../primitives.ts";

const tags = z.array(line(50)).max(10).optional();

/** What words do besides when they are sent: all of it, and the words, or nothing. */
export const macroActions = z.strictObject({
  priority: z.enum(PRIORITIES).optional(),
  departmentId: id.optional(),
  addTags: tags,
  removeTags: tags,
  assignToMe: z.boolean().optional(),
  /** The move that the words make. */
  move: z
    .discriminatedUnion("action", [
      z.strictObject({ action: z.literal("ask") }),
      z.strictObject({ action: z.literal("hold"), reason: z.enum(HOLD_REASONS) }),
      z.strictObject({ action: z.literal("resolve") }),
      z.strictObject({ action: z.literal("close") }),
    ])
    .optional(),
});
export type MacroActions = z.output<typeof macroActions>;
