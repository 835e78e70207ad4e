/** The queue a ticket was opened from: its address, its name, and its tickets in order. Kept while the page is open. */
export type QueueTrail = { address: string; title: string; numbers: readonly string[]; hasMore: boolean };

let trail: QueueTrail | null = null;

export function leaveTrail(queue: QueueTrail): void {
  trail = queue;
}

export function queueTrail(): QueueTrail | null {
  return trail;
}
