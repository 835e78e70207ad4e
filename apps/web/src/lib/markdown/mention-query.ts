export type MentionQuery = { words: string; from: number; to: number };

const LONGEST = 40;

/** What stands between an `@` and the caret: the beginning of somebody's name, two words at most. Null where nobody is named. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const before = text.slice(Math.max(0, caret - LONGEST), caret);
  const found = /(?:^|[\s([])@((?:[\p{L}\p{M}.'’-]+(?: [\p{L}\p{M}.'’-]*)?)?)$/u.exec(before);
  if (!found) return null;
  const words = found[1] ?? "";
  return { words, from: caret - words.length - 1, to: caret };
}
