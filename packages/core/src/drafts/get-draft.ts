import type { Draft } from "@smartsupport/contracts";
import type { Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { type DraftPlace, ownPlace } from "./draft-place.ts";
import { draftColumns, showDraft } from "./show-draft.ts";

/** One's own draft for a place. */
export async function getDraft(ctx: Ctx, place: string): Promise<Draft> {
  const draft = await findDraft(ctx.core.database.prisma, ctx, ownPlace(ctx, place));
  if (draft === null) throw notFound();
  return draft;
}

/** The draft of a place as it stands, or null. */
export async function findDraft(source: Pick<Tx, "draft">, ctx: Ctx, where: DraftPlace): Promise<Draft | null> {
  const row = await source.draft.findFirst({ where, select: draftColumns });
  return row && showDraft(ctx.actor, row);
}
