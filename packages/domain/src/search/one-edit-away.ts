const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const LONGEST = 16;

/** Every spelling that is one slip away from a word: what it may have been meant to be, to be looked up among known words. */
export function oneEditAway(word: string): string[] {
  const letters = [...word];
  if (letters.length > LONGEST) return [];
  const alphabet = [...new Set([...LETTERS, ...letters])];
  const spellings = new Set<string>();
  for (let at = 0; at <= letters.length; at += 1) {
    const [before, rest] = [letters.slice(0, at).join(""), letters.slice(at)];
    const [here = "", next, ...more] = rest;
    for (const letter of alphabet) {
      spellings.add(before + letter + rest.join(""));
      if (rest.length > 0) spellings.add(before + letter + rest.slice(1).join(""));
    }
    if (rest.length > 0) spellings.add(before + rest.slice(1).join(""));
    if (next !== undefined) spellings.add(before + next + here + more.join(""));
  }
  spellings.delete(word);
  return [...spellings];
}
