import type { Message } from "../src/mail/message.ts";
import { renderLetter } from "../src/mail/render-letter.ts";

/** A mail in the middle of a thread, with words that are hard to carry. */
export async function aMessage(change: Partial<Message> = {}): Promise<Message> {
  const { text, html } = await renderLetter({
    subject: "Tagal na 🖨️ 印刷",
    heading: "We need your answer",
    paragraphs: ["Carlo has a question about “Tagal na 🖨️ 印刷”."],
    quote: { author: "Carlo Reyes", words: "Alin? الطابعة\n.\n.. a line with a dot\nFrom here" },
    button: { label: "Answer", href: "https://desk.example/tickets/TX0001" },
    reason: "You get this because you asked for help with TX0001.",
  });
  return {
    messageId: "<event-3.abc@desk.example>",
    from: "Service Desk <desk@acme.example>",
    to: { name: "Ana Peñaflorida, Jr.", address: "ana@acme.example" },
    subject: "[TX0001] Tagal na 🖨️ 印刷",
    text,
    html,
    references: ["<event-1.abc@desk.example>", "<event-2.abc@desk.example>"],
    date: new Date("2026-11-21T10:00:00Z"),
    ...change,
  };
}

/** What has to come out at the other end of any transport. */
export const ARRIVED = {
  messageId: "<event-3.abc@desk.example>",
  inReplyTo: "<event-2.abc@desk.example>",
  references: "<event-1.abc@desk.example> <event-2.abc@desk.example>",
  from: { name: "Service Desk", address: "desk@acme.example" },
  to: [{ name: "Ana Peñaflorida, Jr.", address: "ana@acme.example" }],
  subject: "[TX0001] Tagal na 🖨️ 印刷",
  date: "2026-11-21T10:00:00.000Z",
};
