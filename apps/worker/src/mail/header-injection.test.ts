import MailComposer from "nodemailer/lib/mail-composer";
import { describe, expect, it } from "vitest";
import { aMessage } from "../../test/a-message.ts";
import type { Message } from "./message.ts";
import { mimeOptions } from "./mime-options.ts";

/** How words would become a header, another reader, or the end of the head. */
const BREAKS = ["\r\n", "\n", "\r", "\n\r", "\r\n\t", "\r\n ", "\u0085", "\u2028", "\u2029", "\0\r\n", "\v", "\f"];
const INJECTED = ["Bcc: all@evil.test", "X-Evil: 1", "\r\n<script>alert(1)</script>"];
const TEXTS = [
  ...BREAKS.flatMap((line) => INJECTED.map((header) => `words${line}${header}`)),
  "=?utf-8?Q?words=0D=0ABcc:_all@evil.test?=",
  "words%0d%0aBcc:%20all@evil.test",
  '"words" <all@evil.test>, other',
  "words>, all@evil.test <",
  "a@evil.test; b@evil.test",
];
const ATTACKS = TEXTS.flatMap((text): [string, Partial<Message>][] => [
  [`the subject ${JSON.stringify(text)}`, { subject: text }],
  [`the name ${JSON.stringify(text)}`, { to: { name: text, address: "ana@acme.example" } }],
]);

const OURS = new Set([
  "from",
  "to",
  "subject",
  "message-id",
  "date",
  "mime-version",
  "content-type",
  "auto-submitted",
  "x-auto-response-suppress",
  "in-reply-to",
  "references",
]);

describe("a mail", () => {
  it("is tried with more than twenty texts in each place", () => expect(TEXTS.length).toBeGreaterThan(20));

  it.each(ATTACKS)("has our headers and one reader with %s", async (_, given) => {
    const composed = new MailComposer(mimeOptions(await aMessage(given))).compile();
    const raw = (await composed.build()).toString();
    const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
    const names = head.split(/\r\n|[\r\n]/).map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
    expect(names.filter((name) => !OURS.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(composed.getEnvelope().to).toEqual(["ana@acme.example"]);
    expect(raw.slice(raw.indexOf("\r\n\r\n"))).not.toContain("evil");
  });
});
