import { type Draft, draftBody } from "@smartsupport/contracts";
import type { Prisma } from "@smartsupport/database";

export const draftColumns = {
  place: true,
  body: true,
  sendKey: true,
  version: true,
  updatedAt: true,
  ticket: { select: { number: true, subject: true } },
  attachments: {
    where: { deletedAt: null },
    select: { id: true, fileName: true, mediaType: true, sizeBytes: true, createdAt: true },
    orderBy: { id: "asc" },
  },
} as const satisfies Prisma.DraftSelect;

export type DraftRecord = Prisma.DraftGetPayload<{ select: typeof draftColumns }>;

/** A draft as its writer gets it. */
export function showDraft({ body, updatedAt, attachments, ...draft }: DraftRecord): Draft {
  return {
    ...draft,
    body: draftBody.parse(body),
    updatedAt: updatedAt.toISOString(),
    attachments: attachments.map((file) => ({ ...file, createdAt: file.createdAt.toISOString(), isDeletable: true })),
  };
}
