import { type Database, newId } from "@smartsupport/database";
import type { Outcome } from "../handler.ts";
import { inReplyTo, type Message, OWN_HEADERS } from "./message.ts";
import type { Transport } from "./transport.ts";

/** Sends mails and keeps a record of each. One per process. */
export type MailRoom = {
  /** Whom mails come from, `Name <address>`. */
  from: string;
  /** After the @ of every Message-ID. */
  host: string;
  send(mail: Sending, signal: AbortSignal): Promise<Outcome>;
  close(): Promise<void>;
};

export type Sending = { organizationId: string; deliveryId: string; ticketId: string | null; message: Message };

export function openMailRoom(database: Database, transport: Transport, from: string, host: string): MailRoom {
  return {
    from,
    host,
    async send(mail, signal) {
      const outcome = await transport.send(mail.message, signal);
      if (outcome.kind === "delivered") await record(database, transport, mail);
      return outcome;
    },
    close: () => transport.close(),
  };
}

/** Once for each delivery, however often it was sent. */
async function record(database: Database, transport: Transport, mail: Sending): Promise<void> {
  const { message } = mail;
  const to = `${message.to.name} <${message.to.address}>`;
  await database.prisma.mail.createMany({
    skipDuplicates: true,
    data: {
      id: newId(),
      organizationId: mail.organizationId,
      deliveryId: mail.deliveryId,
      ticketId: mail.ticketId,
      transport: transport.name,
      messageId: message.messageId,
      fromAddress: message.from,
      toAddress: message.to.address,
      subject: message.subject,
      text: transport.keepsWords ? message.text : "",
      html: transport.keepsWords ? message.html : "",
      headers: headersOf(message, to),
      createdAt: message.date,
    },
  });
}

function headersOf(message: Message, to: string): Record<string, string> {
  const answered = inReplyTo(message);
  return {
    From: message.from,
    To: to,
    Subject: message.subject,
    Date: message.date.toUTCString(),
    "Message-ID": message.messageId,
    ...(answered === undefined ? {} : { "In-Reply-To": answered, References: message.references.join(" ") }),
    ...OWN_HEADERS,
  };
}
