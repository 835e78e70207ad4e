/** Where a visit to the queue was left: how far it was scrolled, and which ticket was in hand. */
export type Place = { offsetPx: number; number: string | null };

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
