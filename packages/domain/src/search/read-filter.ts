import { PRIORITIES } from "../ticket/priority.ts";
import { STATUSES } from "../ticket/status.ts";
import { readSpan } from "./read-span.ts";
import { choicesOf, type SearchOperatorName } from "./search-operators.ts";
import type { SearchFilter } from "./search-term.ts";
import { splitValues } from "./split-search.ts";

/** An operator with its values, null while it has none yet, or the words that say what is wrong with it. */
export function readFilter(name: SearchOperatorName, text: string, isStaff: boolean): SearchFilter | string | null {
  const values = splitValues(text);
  const [first] = values;
  if (first === undefined) return null;
  switch (name) {
    case "created":
    case "updated":
    case "due": {
      const span = values.length === 1 ? readSpan(first, name === "due" ? "coming" : "past") : null;
      const examples = "2026-01-31, >2026-01, 7d, today or 2026-01..2026-03";
      return span ? { name, span } : `“${text}” is no time for ${name}: try ${examples}.`;
    }
    case "status":
      return fromWords(name, values, STATUSES, (known) => ({ name, values: known }));
    case "priority":
      return fromWords(name, values, [...PRIORITIES, "none"], (known) => ({ name, values: known }));
    case "has":
      return fromWords(name, values, ["attachment"], (known) => ({ name, values: known }));
    case "is": {
      const offered = choicesOf("is", isStaff).map(({ value }) => value);
      const words = (["overdue", "unassigned", "active", "past"] as const).filter((word) => offered.includes(word));
      return fromWords(name, values, words, (known) => ({ name, values: known }));
    }
    case "number":
      return values.every((value) => /^[A-Z]{0,6}\d{1,9}$/i.test(value))
        ? { name, values: values.map((value) => value.toUpperCase()) }
        : `“${text}” is no number of a ticket: try 42 or TX0042.`;
    default:
      return { name, values };
  }
}

/** Each value is a word of the list or the beginning of some, whatever its letters and hyphens. */
function fromWords<const Word extends string>(
  name: string,
  values: readonly string[],
  words: readonly Word[],
  filterOf: (known: Word[]) => SearchFilter,
): SearchFilter | string {
  const plain = (word: string) => word.toLowerCase().replaceAll(/[\s_-]/g, "");
  const known = new Set<Word>();
  for (const value of values) {
    const asked = plain(value);
    const exact = words.filter((word) => plain(word) === asked);
    const meant = exact.length > 0 ? exact : words.filter((word) => asked !== "" && plain(word).startsWith(asked));
    if (meant.length === 0) {
      return `“${value}” is nothing that ${name}: can be. It can be ${words.map((word) => word.toLowerCase().replaceAll(" ", "-")).join(", ")}.`;
    }
    for (const word of meant) known.add(word);
  }
  return filterOf([...known]);
}
