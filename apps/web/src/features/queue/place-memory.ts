/** Where a visit to the queue was left: how far it was scrolled, which ticket was in hand, which were chosen. */
export type Place = { offsetPx: number; number: string | null; chosen: readonly string[] };

const MOST = 50;
const places = new Map<string, Place>();

/** Keeps the place of one entry of the browser's history, as long as the page is open. */
export function keepPlace(historyKey: string, place: Place): void {
  places.delete(historyKey);
  places.set(historyKey, place);
  const oldest = places.keys().next().value;
  if (places.size > MOST && oldest !== undefined) places.delete(oldest);
}

export function placeOf(historyKey: string): Place | null {
  return places.get(historyKey) ?? null;
}

/** As after a reload. */
export function forgetPlaces(): void {
  places.clear();
}
