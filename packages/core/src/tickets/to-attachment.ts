import type { Attachment } from "@smartsupport/contracts";
import type { AttachmentRow } from "@smartsupport/database";
import { can, type TicketThing } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";

/** A file as the API says it, with the domain's word on whether this reader may take it away now. */
export function toAttachment(
  { actor, now }: Ctx,
  ticket: TicketThing & { organizationId: string },
  { uploaderId, ...file }: AttachmentRow,
  isNoteFile = false,
): Attachment {
  const addedAt = new Date(file.createdAt);
  const { organizationId } = ticket;
  const thing = { organizationId, ticket, isNoteFile, addedById: uploaderId, addedAt, now };
  return { ...file, isDeletable: can(actor, "attachment:delete", thing) };
}
