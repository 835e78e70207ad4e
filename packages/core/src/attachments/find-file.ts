import type { Prisma } from "@smartsupport/database";
import { fromStoredStatus, type Tx } from "@smartsupport/database";
import type { AttachmentThing } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";

const ticket = {
  select: {
    number: true,
    organizationId: true,
    requesterId: true,
    status: true,
    approvedAt: true,
    watchers: { select: { accountId: true } },
  },
} as const;

const include = { ticket, comment: { select: { ticket } }, note: { select: { ticket } } } as const;

export type FileRecord = Prisma.AttachmentGetPayload<{ include: typeof include }>;

/** A file of the organization that was not deleted, with the ticket it belongs to, or null. */
export async function findFile(
  source: Pick<Tx, "attachment">,
  where: { organizationId?: string; id: string },
): Promise<FileRecord | null> {
  return source.attachment.findFirst({ where: { ...where, deletedAt: null }, include });
}

export type OwnedFile = { thing: AttachmentThing; ticketNumber: string };

/** What the domain must know of a file that a ticket, comment or note has; null while nothing has claimed it. */
export function ownerOf(file: FileRecord, { actor, now }: Ctx): OwnedFile | null {
  const owner = file.ticket ?? file.comment?.ticket ?? file.note?.ticket;
  if (!owner) return null;
  const { number, status, watchers, ...rest } = owner;
  const isWatchedByActor = actor.kind === "person" && watchers.some((watcher) => watcher.accountId === actor.id);
  const thing: AttachmentThing = {
    organizationId: file.organizationId,
    ticket: { ...rest, status: fromStoredStatus(status), isWatchedByActor },
    isNoteFile: file.noteId !== null,
    addedById: file.uploaderId,
    addedAt: file.createdAt,
    now,
  };
  return { thing, ticketNumber: number };
}
