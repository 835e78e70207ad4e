import type { Ctx } from "../context.ts";
import { isOfNote } from "../drafts/draft-place.ts";
import { draftColumns, showDraft } from "../drafts/show-draft.ts";

/** What somebody began to write and did not send, but notes, the macros they made, and the news they told. */
export async function readUnsent(ctx: Ctx, accountId: string) {
  const { prisma } = ctx.core.database;
  const { organizationId } = ctx.actor;
  const drafts = await prisma.draft.findMany({
    where: { organizationId, accountId },
    select: { ...draftColumns, createdAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const macros = await prisma.macro.findMany({
    where: { organizationId, ownerId: accountId },
    select: { createdAt: true, name: true, isShared: true, words: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const announcements = await prisma.announcement.findMany({
    where: { organizationId, authorId: accountId },
    select: { createdAt: true, title: true, words: true, lastDay: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return {
    announcements,
    drafts: drafts
      .filter(({ place }) => !isOfNote(place))
      .map((row) => {
        const { place, body, updatedAt } = showDraft(ctx.actor, row);
        return { place, updatedAt, ...body };
      }),
    macros,
  };
}
