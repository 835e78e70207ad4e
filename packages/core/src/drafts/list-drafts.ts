import type { DraftRow, listDrafts as operation, ResponseOf } from "@smartsupport/contracts";
import { mayEver } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { forbidden } from "../tickets/require-right.ts";
import { isOfNote } from "./draft-place.ts";
import { draftColumns, showDraft } from "./show-draft.ts";

const AT_MOST = 100;
const EXCERPT = 120;

/** What one has begun to write and not sent, newest first. */
export async function listDrafts({ core, actor }: Ctx): Promise<ResponseOf<typeof operation>> {
  if (actor.kind !== "person") throw forbidden();
  const { organizationId, id: accountId } = actor;
  const rows = await core.database.prisma.draft.findMany({
    where: { organizationId, accountId },
    select: draftColumns,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: AT_MOST,
  });
  const shown = mayEver(actor, "note:read") ? rows : rows.filter(({ place }) => !isOfNote(place));
  return {
    items: shown.map((row): DraftRow => {
      const { place, ticket, version, updatedAt, body, attachments } = showDraft(actor, row);
      const words = [body.ticket?.subject, body.words].filter(Boolean).join(": ").replace(/\s+/g, " ").trim();
      return {
        place,
        ticket,
        version,
        updatedAt,
        excerpt: [...words].slice(0, EXCERPT).join(""),
        fileCount: attachments.length,
      };
    }),
  };
}
