/** The words that an entry of a form's errors holds at a path (`""` for itself, `0.amount`), or none. */
export function errorAt(errors: unknown, path: string): string | undefined {
  let place = errors;
  for (const step of path === "" ? [] : path.split(".")) place = isRecord(place) ? place[step] : undefined;
  const message = isRecord(place) ? place.message : undefined;
  return typeof message === "string" ? message : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
