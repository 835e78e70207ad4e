import type { Letter } from "./letter.ts";

/** The text part: the same words as the HTML part, the quoted ones as they were written. */
export function plainText(letter: Letter): string {
  const blocks = [letter.heading, ...letter.paragraphs];
  if (letter.facts !== undefined && letter.facts.length > 0) {
    blocks.push(letter.facts.map(([label, value]) => `${label}: ${value}`).join("\n"));
  }
  if (letter.quote) blocks.push(`${letter.quote.author} wrote:\n\n${quoted(letter.quote.words)}`);
  blocks.push(`${letter.button.label}:\n${letter.button.href}`, `-- \n${letter.reason}`);
  return `${blocks.join("\n\n")}\n`;
}

function quoted(words: string): string {
  return words
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}
