import { createHash } from "node:crypto";

/** The same for the same event and reader, on every attempt: a mail that comes twice is known as one. */
export function messageIdOf(eventId: string, reader: string, host: string): string {
  const digest = createHash("sha256").update(reader).digest("hex").slice(0, 16);
  return `<${eventId}.${digest}@${host}>`;
}
