import type { AuditEntry } from "@smartsupport/contracts";

/** "Imelda Ramos'", "Maria's". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}

/** "their own" where somebody did it to themselves, else whose; `somebody's` where the name is gone. */
export function whose({ actor, subject }: AuditEntry): string {
  if (subject.kind === "account" && subject.id !== null && subject.id === actor.id) return "their own";
  return subject.name ? possessive(subject.name) : "somebody's";
}

/** The thing's name in its place in a sentence: "the file plan.pdf", "a file that is gone". */
export function thing(kind: string, { subject }: AuditEntry): string {
  return subject.name ? `the ${kind} ${subject.name}` : `a ${kind} that is gone`;
}

/** A fact as text; empty where there is none. */
export function fact({ data }: AuditEntry, name: string): string {
  const value = data[name];
  if (Array.isArray(value)) return value.join(", ");
  return value === undefined || value === null ? "" : String(value);
}
