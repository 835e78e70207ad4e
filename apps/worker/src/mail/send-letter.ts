import type { ClaimedDelivery } from "@smartsupport/database";
import type { Outcome, WorkerContext } from "../handler.ts";
import { headerLine } from "./header-line.ts";
import type { Letter } from "./letter.ts";
import { messageIdOf } from "./message-id.ts";
import { readThread } from "./read-thread.ts";
import { renderLetter } from "./render-letter.ts";

export type Addressee = { name: string; address: string };

/** Sends a letter for a delivery. What is about a ticket joins its thread and has its number in the subject. */
export async function sendLetter(
  { core, mail }: WorkerContext,
  delivery: ClaimedDelivery,
  { letter, to, ticket }: { letter: Letter; to: Addressee; ticket: { id: string; number: string } | null },
  signal: AbortSignal,
): Promise<Outcome> {
  const { organizationId, id: deliveryId } = delivery;
  const messageId = messageIdOf(delivery.event.id, to.address, mail.host);
  const message = {
    messageId,
    from: mail.from,
    to: { name: headerLine(to.name), address: headerLine(to.address) },
    subject: headerLine(ticket === null ? letter.subject : `[${ticket.number}] ${letter.subject}`),
    ...(await renderLetter(letter)),
    references:
      ticket === null
        ? []
        : await readThread(core.database, { organizationId, ticketId: ticket.id, address: to.address, but: messageId }),
    date: new Date(),
  };
  return mail.send({ organizationId, deliveryId, ticketId: ticket?.id ?? null, message }, signal);
}
