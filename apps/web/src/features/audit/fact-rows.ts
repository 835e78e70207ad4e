import type { AuditEntry } from "@smartsupport/contracts";
import { fact } from "./subject-words.ts";

const NAMES: Record<string, string> = {
  role: "Role",
  from: "Before",
  to: "After",
  fields: "Fields",
  scopes: "Rights",
  prefix: "Key begins with",
  ticket: "Ticket",
  summary: "Asked for",
  target: "Named",
  sessions: "Sessions",
  how: "How",
  reason: "Reason",
  actions: "Narrowed to",
  isSearch: "With a search",
  isPrivateHostAllowed: "Inside addresses allowed",
  isLastOfMinute: "More of the same minute were left out",
};

/** The facts of an entry that mean something to a reader, each under its name. */
export function factRows(entry: AuditEntry): [string, string][] {
  return Object.keys(entry.data).flatMap((key): [string, string][] => {
    const name = NAMES[key];
    const value = fact(entry, key);
    if (!name || !value) return [];
    return [[name, value === "true" ? "Yes" : value === "false" ? "No" : value]];
  });
}
