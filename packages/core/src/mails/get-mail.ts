import type { getMail as operation, ResponseOf } from "@smartsupport/contracts";
import { can } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";

type Mail = ResponseOf<typeof operation>;

const PREVIEW_LENGTH = 140;

/** One kept mail, both its parts and its headers. Only in a demo, and there for admins. */
export async function getMail({ core, actor }: Ctx, id: string): Promise<Mail> {
  const row =
    core.isDemo && can(actor, "mailbox:read")
      ? await core.database.prisma.mail.findFirst({ where: { organizationId: actor.organizationId, id } })
      : null;
  if (row === null) throw notFound();
  const ticket = row.ticketId && (await core.database.prisma.ticket.findUnique({ where: { id: row.ticketId } }));
  return {
    id,
    to: row.toAddress,
    from: row.fromAddress,
    subject: row.subject,
    preview: row.text.replace(/\s+/g, " ").trim().slice(0, PREVIEW_LENGTH),
    text: row.text,
    html: row.html,
    messageId: row.messageId,
    // Written only by the mail handler, which keeps texts by name.
    headers: row.headers as Mail["headers"],
    ticketNumber: ticket ? ticket.number : null,
    createdAt: row.createdAt.toISOString(),
  };
}
