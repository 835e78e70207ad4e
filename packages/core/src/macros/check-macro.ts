import type { createMacro as operation, ParsedBody } from "@smartsupport/contracts";
import { PLACEHOLDERS, unknownPlaceholders } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { fieldError } from "../core-error.ts";

export type MacroForm = ParsedBody<typeof operation>;

/** Refuses a macro that could never be sent as it reads. */
export async function checkMacro({ core, actor }: Ctx, { words, isNote, actions }: MacroForm): Promise<void> {
  const [unknown] = unknownPlaceholders(words);
  if (unknown !== undefined) {
    const known = PLACEHOLDERS.map((name) => `{{${name}}}`).join(", ");
    throw fieldError("words", `There is no {{${unknown}}}. There are ${known}.`);
  }
  if (words.trim() === "" && Object.keys(actions).length === 0) {
    throw fieldError("words", "Please write something, or choose what it does.");
  }
  const { move: then, departmentId } = actions;
  if (isNote && then && then.action !== "hold") {
    throw fieldError("actions.move", "A note cannot do this: the requester has to read why.");
  }
  if (departmentId !== undefined) {
    const where = { organizationId: actor.organizationId, id: departmentId, isArchived: false };
    const count = await core.database.prisma.department.count({ where });
    if (count === 0) throw fieldError("actions.departmentId", "Please choose a department.");
  }
}
