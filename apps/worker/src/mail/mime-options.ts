import type { MailComposerOptions } from "nodemailer/lib/mail-composer";
import { inReplyTo, type Message, OWN_HEADERS } from "./message.ts";

/** A message as nodemailer takes it: names and words go in as data, so that none of them can become a header. */
export function mimeOptions(message: Message): MailComposerOptions {
  return {
    messageId: message.messageId,
    date: message.date,
    from: message.from,
    to: message.to,
    subject: message.subject,
    text: message.text,
    html: message.html,
    inReplyTo: inReplyTo(message),
    references: [...message.references],
    headers: OWN_HEADERS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
