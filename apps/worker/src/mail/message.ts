/** A mail ready to be sent by any transport. */
export type Message = {
  messageId: string;
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Message-IDs of this ticket's earlier mails to the same reader, oldest first. */
  references: readonly string[];
  date: Date;
};

/** The reader's earlier mail that this one answers. */
export function inReplyTo(message: Message): string | undefined {
  return message.references.at(-1);
}

/** Headers besides the usual ones: nobody's out-of-office should answer a desk. */
export const OWN_HEADERS = {
  "Auto-Submitted": "auto-generated",
  "X-Auto-Response-Suppress": "All",
} as const;
