import { type BodyOf, createIntegration } from "@smartsupport/contracts/schemas";
import { externalMove, type FieldError, STATUSES, type Status } from "@smartsupport/domain";

export type ConnectValues = { name: string; words: { word: string; status: Status }[] };

/** Where a key can bring a ticket at all: no other status is worth a word. */
export const REACHABLE: readonly Status[] = STATUSES.filter((wanted) =>
  STATUSES.some((present) => Array.isArray(externalMove(wanted, present))),
);

/** Without words of its own a system gets the common ones. */
export function connectBody({ name, words }: ConnectValues): BodyOf<typeof createIntegration> {
  const entries = words.map(({ word, status }) => [word.trim().toLowerCase(), status] as const);
  return { name, ...(entries.length > 0 ? { statusMap: Object.fromEntries(entries) } : {}) };
}

export function checkConnect(values: ConnectValues): FieldError[] {
  const issues = createIntegration.body.shape.name.safeParse(values.name).error?.issues ?? [];
  const errors: FieldError[] = issues.map(({ message }) => ({ path: "name", message }));
  const seen = new Set<string>();
  for (const [place, { word }] of values.words.entries()) {
    const path = `words.${place}.word`;
    const said = word.trim().toLowerCase();
    if (!said) errors.push({ path, message: "Please fill this in." });
    else if (seen.has(said)) errors.push({ path, message: "This word is there already." });
    seen.add(said);
  }
  return errors;
}
