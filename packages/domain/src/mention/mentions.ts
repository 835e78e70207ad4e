export type Mentioned = { id: string; name: string };

const MENTION = /\[@([^\]\n]*)\]\(mention:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/gi;

/** How words speak of a person: a link of Markdown that names an account, `[@Rafael Cruz](mention:<id>)`. */
export function mentionOf({ id, name }: Mentioned): string {
  return `[@${name.replace(/[[\]\n]/g, " ").trim()}](mention:${id})`;
}

/** The accounts that words speak of, each once, in turn. */
export function mentionsIn(words: string): string[] {
  return [...new Set([...words.matchAll(MENTION)].map(([, , id]) => (id ?? "").toLowerCase()))];
}

/** The same words with the names that people have now; who is not known keeps the name that stands there. */
export function nameMentions(words: string, nameOf: (id: string) => string | undefined): string {
  return words.replace(MENTION, (whole, _name: string, id: string) => {
    const name = nameOf(id.toLowerCase());
    return name === undefined ? whole : mentionOf({ id: id.toLowerCase(), name });
  });
}

/** For mails, outside systems and lines of text: the names alone. */
export function plainMentions(words: string): string {
  return words.replace(MENTION, "@$1");
}

/** Words as they are typed, `@Rafael Cruz`, with those who were chosen while typing. The longest name wins. */
export function linkMentions(words: string, chosen: readonly Mentioned[]): string {
  const byName = new Map(chosen.map((one) => [one.name, one]));
  const names = [...byName.keys()].sort((one, other) => other.length - one.length);
  if (names.length === 0) return words;
  const any = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  const typed = new RegExp(`(?<![\\p{L}\\p{N}[])@(${any})(?![\\p{L}\\p{M}\\p{N}])`, "gu");
  return words.replace(typed, (whole, name: string) => {
    const one = byName.get(name);
    return one ? mentionOf(one) : whole;
  });
}
