/** What somebody looks for with what they typed: `>` does, `#` is a number, anything else may be all. */
export type Wanted = { kind: "all" | "acts" | "number"; words: string };

export function wantedBy(typed: string): Wanted {
  const words = typed.trimStart();
  if (words.startsWith(">")) return { kind: "acts", words: words.slice(1).trim() };
  if (words.startsWith("#")) return { kind: "number", words: words.slice(1).trim() };
  return { kind: "all", words: words.trim() };
}

/** Whether every word that was typed begins one of the label's. */
export function isMeant(label: string, words: string): boolean {
  const parts = split(label);
  return split(words).every((word) => parts.some((part) => part.startsWith(word)));
}

function split(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
