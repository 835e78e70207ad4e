import { describe, expect, it } from "vitest";
import type { Letter } from "./letter.ts";
import { renderLetter } from "./render-letter.ts";

const letter: Letter = {
  subject: "The printer is silent",
  heading: "New comment from Carlo Reyes",
  paragraphs: ["Carlo Reyes commented on “The printer is silent”."],
  quote: { author: "Carlo Reyes", words: "Please **restart** it." },
  button: { label: "Read and reply", href: "https://desk.example/tickets/TX0001" },
  reason: "You get this because you asked for help with TX0001.",
};
const quoting = (words: string) => renderLetter({ ...letter, quote: { author: "Carlo Reyes", words } });

/** What a mail program would act on: tags and their attributes, the words between them left out. */
function markup(html: string): string {
  return (html.replaceAll(/<!--.*?-->/gs, "").match(/<[^>]*>/g) ?? []).join("\n");
}

describe("a mail", () => {
  it("says the same in text and in HTML, with one button", async () => {
    const { text, html } = await renderLetter(letter);
    expect(text).toBe(
      [
        "New comment from Carlo Reyes",
        "",
        "Carlo Reyes commented on “The printer is silent”.",
        "",
        "Carlo Reyes wrote:",
        "",
        "> Please **restart** it.",
        "",
        "Read and reply:",
        "https://desk.example/tickets/TX0001",
        "",
        "-- ",
        "You get this because you asked for help with TX0001.",
        "",
      ].join("\n"),
    );
    for (const words of ["New comment from Carlo Reyes", "<strong>restart</strong>", "Read and reply", letter.reason]) {
      expect(html).toContain(words);
    }
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('href="https://desk.example/tickets/TX0001"');
    expect(html).toMatch(/background(-color)?:\s*#4a4ecb/);
    expect(html).toMatch(/^<!DOCTYPE html/);
  });

  it("loads nothing from anywhere", async () => {
    const { html } = await renderLetter(letter);
    expect(markup(html)).not.toMatch(/<(img|link|script|iframe|object|embed|video|audio|source)\b|url\(|@import/i);
  });

  it("shows words of any language, and lets each find its direction", async () => {
    const words = "Hindi gumagana ang printer. 印刷できません。 الطابعة لا تعمل 🖨️";
    const { text, html } = await quoting(words);
    expect(text).toContain(`> ${words}`);
    expect(html).toContain(words);
    expect(html).toMatch(/<p dir="auto"[^>]*>Hindi/);
  });

  it("carries a description of 20,000 characters", async () => {
    const { text, html } = await quoting("line of words\n".repeat(1_428));
    expect(text.length).toBeGreaterThan(20_000);
    expect(html.match(/line of words/g)).toHaveLength(1_428);
  });

  it("shows what people commonly write in Markdown", async () => {
    const { html } = await quoting(
      "# Title\n\n- one\n- two\n\n> quoted\n\n`code` and ~~gone~~\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[page](https://example.com/a)\nnext line",
    );
    for (const tag of ["<li", "<blockquote", "<code", "<del>", "<td", "<br/>"]) expect(html).toContain(tag);
    expect(html).toContain('href="https://example.com/a"');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it("keeps the words it does not format", async () => {
    const { html } = await quoting("a < b && c > d, 5 * 3, <not a tag>");
    expect(html.replaceAll("<!-- -->", "")).toContain("a &lt; b &amp;&amp; c &gt; d, 5 * 3, &lt;not a tag&gt;");
  });
});

/** Comments that a harmless mail has not. */
async function commentsBut(html: string): Promise<string[]> {
  const comments = (text: string) => text.match(/<!--.*?-->/gs) ?? [];
  const usual = new Set(comments((await renderLetter(letter)).html));
  return comments(html).filter((comment) => !usual.has(comment));
}

const ATTACKS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "![tracking](https://evil.example/pixel.png)",
  "![x](https://evil.example/a.png 'onerror=alert(1)')",
  "[a](javascript:alert(1))",
  "[a](JaVaScRiPt:alert(1))",
  "[a](java\tscript:alert(1))",
  "[a](&#106;avascript:alert(1))",
  "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[a](vbscript:msgbox(1))",
  "[a](file:///etc/passwd)",
  "[a]( javascript:alert(1) )",
  "[a][b]\n\n[b]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "<a href='javascript:alert(1)'>x</a>",
  '<a href="https://evil.example" style="position:fixed;inset:0">x</a>',
  "<svg/onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<iframe src=https://evil.example></iframe>",
  "<object data=https://evil.example></object>",
  "<embed src=https://evil.example>",
  "<form action=https://evil.example><input name=password></form>",
  "<style>body{background:url(https://evil.example)}</style>",
  "<link rel=stylesheet href=https://evil.example>",
  "<meta http-equiv=refresh content='0;url=https://evil.example'>",
  "<base href=https://evil.example>",
  "<video><source onerror=alert(1)></video>",
  "<details open ontoggle=alert(1)>",
  "<body onload=alert(1)>",
  "<math><mtext></p><img src=x onerror=alert(1)></math>",
  "`<img src=x onerror=alert(1)>`",
  "```html\n<script>alert(1)</script>\n```",
  "**<img src=x onerror=alert(1)>**",
  "| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |",
  '"><script>alert(1)</script>',
  "--><script>alert(1)</script><!--",
  "]]><script>alert(1)</script>",
  "<!--[if mso]><script>alert(1)</script><![endif]-->",
];

const BAD =
  /<(script|img|svg|iframe|object|embed|form|input|style|link|base|video|audio|source|details|math)\b|\son\w+\s*=|href="(?!https:\/\/(desk|evil)\.example|https:\/\/example\.com|mailto:)|http-equiv="?refresh|url\(/i;

describe("words that attack", () => {
  it.each(ATTACKS)("%s: quoted, it is harmless", async (attack) => {
    const { html } = await quoting(`before\n\n${attack}\n\nafter`);
    expect(markup(html)).not.toMatch(BAD);
    expect(html).toContain("before");
    expect(await commentsBut(html)).toEqual([]);
  });

  it.each(ATTACKS)("%s: as a subject, a name or a fact, it is text", async (attack) => {
    const { html } = await renderLetter({
      ...letter,
      heading: attack,
      paragraphs: [attack],
      facts: [["Category", attack]],
      quote: { author: attack, words: "fine" },
      reason: attack,
    });
    expect(markup(html)).not.toMatch(BAD);
  });
});
