import { plainMentions } from "@smartsupport/domain";

const LENGTH = 160;

/** The beginning of words in Markdown as one plain line. They may have been cut anywhere. */
export function firstWords(markdown: string): string {
  const line = plainMentions(markdown)
    .replace(/!?\[([^\]\n]*)\]\([^)\s]*\)/g, "$1")
    // What was cut off in the middle of a link.
    .replace(/!?\[[^\]\n]*(\]\([^)\s]*)?$/, "")
    .replace(/^\s*(#{1,6}|>|[-*+]|\d+\.)\s+/gm, "")
    .replace(/\*\*|__|`+|~~/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...line];
  return letters.length <= LENGTH ? line : `${letters.slice(0, LENGTH).join("").trimEnd()}…`;
}
