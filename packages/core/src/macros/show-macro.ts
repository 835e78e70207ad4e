import { type Macro, macroActions } from "@smartsupport/contracts";
import type { Prisma } from "@smartsupport/database";
import { type Actor, can, fullName, type NameSuffix } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { forbidden } from "../tickets/require-right.ts";

export const macroColumns = {
  id: true,
  name: true,
  isShared: true,
  isNote: true,
  words: true,
  actions: true,
  updatedAt: true,
  owner: {
    select: { id: true, firstName: true, middleName: true, lastName: true, suffix: true, photoKey: true },
  },
} as const satisfies Prisma.MacroSelect;

export type MacroRecord = Prisma.MacroGetPayload<{ select: typeof macroColumns }>;

/** Whoever works at the desk, in person. */
export function requireMacros({ actor }: Ctx): Extract<Actor, { kind: "person" }> {
  if (actor.kind !== "person" || !can(actor, "macro:use")) throw forbidden();
  return actor;
}

export function showMacro(accountId: string, { owner, updatedAt, actions, ...macro }: MacroRecord): Macro {
  const name = fullName({ ...owner, suffix: owner.suffix as NameSuffix | null });
  return {
    ...macro,
    actions: macroActions.parse(actions),
    owner: { id: owner.id, name, hasPhoto: owner.photoKey !== null },
    isMine: owner.id === accountId,
    updatedAt: updatedAt.toISOString(),
  };
}
