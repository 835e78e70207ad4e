/** What a macro's placeholders are filled with: the ticket in front of somebody, and that person. */
export type MacroFacts = {
  ticket: { number: string; subject: string; category: string };
  requester: { name: string };
  assignee: { name: string } | null;
  me: { name: string };
};

const FILL = {
  "requester.first_name": ({ requester }: MacroFacts) => firstOf(requester.name),
  "requester.name": ({ requester }: MacroFacts) => requester.name,
  "ticket.number": ({ ticket }: MacroFacts) => ticket.number,
  "ticket.subject": ({ ticket }: MacroFacts) => ticket.subject,
  "ticket.category": ({ ticket }: MacroFacts) => ticket.category,
  "assignee.first_name": ({ assignee }: MacroFacts) => (assignee ? firstOf(assignee.name) : ""),
  "assignee.name": ({ assignee }: MacroFacts) => assignee?.name ?? "",
  "me.first_name": ({ me }: MacroFacts) => firstOf(me.name),
  "me.name": ({ me }: MacroFacts) => me.name,
} as const;

type Placeholder = keyof typeof FILL;

/** Every placeholder that the words of a macro may hold, without its braces. */
export const PLACEHOLDERS = Object.keys(FILL) as Placeholder[];

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** What stands in braces and means nothing: a macro with it is refused, so that nobody ever sends the braces. */
export function unknownPlaceholders(words: string): string[] {
  const names = [...words.matchAll(PLACEHOLDER)].map(([, name]) => name ?? "");
  return [...new Set(names.filter((name) => !isKnown(name)))];
}

export function fillPlaceholders(words: string, facts: MacroFacts): string {
  return words.replace(PLACEHOLDER, (whole, name: string) => (isKnown(name) ? FILL[name](facts) : whole));
}

function isKnown(name: string): name is Placeholder {
  return Object.hasOwn(FILL, name);
}

function firstOf(name: string): string {
  return name.split(" ")[0] ?? name;
}
