/**
 * Does work portion by portion, each a transaction of its own, until one is not full. `work` is given how many to take at most
 * and answers how many it took. Gives the sum.
 */
export async function inPortions(size: number, work: (size: number) => Promise<number>): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await work(size);
    total += count;
    if (count < size) return total;
  }
}
