const BURST = 30;
const PER_SECOND = 5;

/** How many frames one socket may send: thirty at once, then five a second. A page needs one in two seconds. */
export function openAllowance(now: () => number = Date.now): () => boolean {
  let left = BURST;
  let countedAt = now();
  return () => {
    const at = now();
    left = Math.min(BURST, left + ((at - countedAt) / 1000) * PER_SECOND);
    countedAt = at;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
