import { type Draft, draftBody } from "@smartsupport/contracts";
import type { Prisma } from "@smartsupport/database";
import { type Actor, seesTicket } from "@smartsupport/domain";

export const draftColumns = {
  place: true,
  body: true,
  sendKey: true,
  version: true,
  updatedAt: true,
  ticket: {
    select: {
      number: true,
      subject: true,
      requesterId: true,
      organizationId: true,
      watchers: { select: { accountId: true } },
    },
  },
  attachments: {
    where: { deletedAt: null },
    select: { id: true, fileName: true, mediaType: true, sizeBytes: true, createdAt: true },
    orderBy: { id: "asc" },
  },
} as const satisfies Prisma.DraftSelect;

export type DraftRecord = Prisma.DraftGetPayload<{ select: typeof draftColumns }>;

/** A draft as its writer gets it. The words are theirs; of a ticket that they may see no more, nothing is told. */
export function showDraft(actor: Actor, row: DraftRecord): Draft {
  const { place, body, sendKey, version, updatedAt, attachments } = row;
  return {
    place,
    ticket: ticketOf(actor, row),
    sendKey,
    version,
    body: draftBody.parse(body),
    updatedAt: updatedAt.toISOString(),
    attachments: attachments.map((file) => ({ ...file, createdAt: file.createdAt.toISOString(), isDeletable: true })),
  };
}

function ticketOf(actor: Actor, { ticket }: Pick<DraftRecord, "ticket">): Draft["ticket"] {
  if (ticket === null) return null;
  const { number, subject, watchers, ...whose } = ticket;
  const isWatchedByActor = actor.kind === "person" && watchers.some(({ accountId }) => accountId === actor.id);
  return seesTicket(actor, { ...whose, isWatchedByActor }) ? { number, subject } : null;
}
