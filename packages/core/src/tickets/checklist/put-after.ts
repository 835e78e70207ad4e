/** The list with one of its things put after another one; `null`: at the beginning. */
export function putAfter<Thing extends { id: string }>(
  list: readonly Thing[],
  id: string,
  after: string | null,
): Thing[] {
  const moved = list.find((thing) => thing.id === id);
  if (!moved || after === id) return [...list];
  const rest = list.filter((thing) => thing.id !== id);
  const at = after === null ? 0 : rest.findIndex((thing) => thing.id === after) + 1;
  // What it was to come after is gone: then it is the last.
  const place = after !== null && at === 0 ? rest.length : at;
  return [...rest.slice(0, place), moved, ...rest.slice(place)];
}
