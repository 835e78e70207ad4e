import { HOSTILE_MARKUP } from "@smartsupport/domain/fixtures";
import { describe, expect, it } from "vitest";
import { renderLetter } from "./render-letter.ts";

/** Tags that act, load or ask, and attributes that run. */
const ACTING = /<(script|img|svg|math|iframe|object|embed|link|base|form|input|button|video|source|style)\b[^>]*/gi;

/** What a mail program would act on: tags with their attributes, without comments and the words between. */
const tagsOf = (html: string) => html.replaceAll(/<!--.*?-->/gs, "").match(/<[a-z][^>]*>/gi) ?? [];

describe("a mail with hostile words", () => {
  it("tries more than twenty", () => expect(HOSTILE_MARKUP.length).toBeGreaterThan(20));

  it.each(HOSTILE_MARKUP)("draws %j as words, wherever they stand", { timeout: 30_000 }, async (words) => {
    const button = { label: words, href: "https://desk.example/tickets/TX0001" };
    const letter = { subject: words, heading: words, paragraphs: [words], reason: words, button };
    const quiet = await renderLetter({ ...letter, ...QUIET, quote: { author: "Ana", words: "Hello." } });
    const { html } = await renderLetter({ ...letter, quote: { author: words, words } });
    const tags = tagsOf(html).join("\n");
    expect(tags.match(ACTING) ?? []).toEqual(tagsOf(quiet.html).join("\n").match(ACTING) ?? []);
    expect(tags).not.toMatch(/\son\w+=/i);
    const links = [...tags.matchAll(/\b(?:href|src|background)="([^"]*)"/gi)].map(([, link]) => link ?? "");
    for (const link of links) expect(link).toMatch(/^(https?:|mailto:)/);
  });
});

const QUIET = {
  subject: "Hello",
  heading: "Hello",
  paragraphs: ["Hello"],
  reason: "Hello",
  button: { label: "Read", href: "https://desk.example/tickets/TX0001" },
};
