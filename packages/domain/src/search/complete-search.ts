import { operatorsFor, type SearchOperatorName } from "./search-operators.ts";

/** What stands before the caret and can be completed: the place that a choice replaces, and what is typed of it. */
export type SearchCompletion = { from: number; to: number; typed: string } & (
  | { kind: "operator" }
  | { kind: "value"; operator: SearchOperatorName }
);

/** What can be completed where the caret stands; null within a phrase, and where nothing fits. */
export function completionAt(typed: string, caret: number, isStaff: boolean): SearchCompletion | null {
  const before = typed.slice(0, caret).replaceAll(/[“”„«»]/g, '"');
  // The piece that the caret is in: quotes hold spaces together.
  const piece = /(?:"[^"]*(?:"|$)|[^\s"])*$/.exec(before)?.[0] ?? "";
  const start = before.length - piece.length;
  const rest = /^[^\s]*/.exec(typed.slice(caret))?.[0] ?? "";
  const [, minus = "", name, values = ""] = /^(-?)([a-z]+):(.*)$/is.exec(piece) ?? [];
  const operators = operatorsFor(isStaff);
  if (name !== undefined) {
    const operator = operators.find((known) => known === name.toLowerCase());
    if (operator === undefined) return null;
    const last = /(?:"[^"]*(?:"|$)|[^,"])*$/.exec(values)?.[0] ?? "";
    if (/^".*"$/.test(last)) return null;
    const from = start + minus.length + name.length + 1 + values.length - last.length;
    return { kind: "value", operator, from, to: caret + rest.length, typed: last.replaceAll('"', "") };
  }
  const word = /^-?([a-z]*)$/i.exec(piece)?.[1];
  if (word === undefined || (word === "" && piece !== "")) return null;
  if (!operators.some((known) => known.startsWith(word.toLowerCase()))) return null;
  return { kind: "operator", from: caret - word.length, to: caret + rest.length, typed: word };
}

/** The search with a choice in the place of what was typed, and where the caret goes. */
export function withCompletion(
  typed: string,
  { from, to, kind }: SearchCompletion,
  choice: string,
): { text: string; caret: number } {
  const after = typed.slice(to).replace(/^\s+/, "");
  const words = kind === "operator" ? `${choice}:` : `${quoted(choice)} `;
  const text = `${typed.slice(0, from)}${words}${after}`;
  return { text, caret: from + words.length };
}

function quoted(value: string): string {
  return /[\s,:"]/.test(value) ? `"${value.replaceAll('"', "")}"` : value;
}
