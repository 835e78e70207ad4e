import { cpus } from "node:os";
import type { QueueFigures } from "./queue-moves.ts";

const WANTED_MS = 100;
/** As much more memory after the moves as a collection may leave lying. */
const WANTED_GROWTH = 1.1;

/** The figures in words, with what was wanted beside them. */
export function queueReport(figures: QueueFigures, tickets: number): string {
  const rows = (["move", "select", "open"] as const).map((what) => {
    const p95 = percentile(figures[what], 0.95);
    const is = p95 <= WANTED_MS ? "held" : "NOT held";
    return `| ${NAMES[what]} | ${percentile(figures[what], 0.5)} | **${p95}** (wanted ≤ ${WANTED_MS}: ${is}) | ${Math.round(Math.max(...figures[what]))} | ${figures[what].length} |`;
  });
  const growth = figures.heapAfter / figures.heapBefore;
  const flat = growth <= WANTED_GROWTH ? "held" : "NOT held";
  return `# The queue under the hand

Made by \`npm run bench:queue\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model.trim()}, Chromium, the API and PostgreSQL on the
same machine, ${tickets.toLocaleString("en")} tickets that match. Milliseconds from the key going down until the picture shows what it did, each press
after the one before was seen. The reference is a page without a framework that moves a mark over plain rows, in the same
browser in the same run: what a key press costs at least.

| key press | p50 ms | p95 ms | most ms | presses |
|---|---|---|---|---|
${rows.join("\n")}
| reference: a bare page, moving | ${percentile(figures.bareMove, 0.5)} | ${percentile(figures.bareMove, 0.95)} | ${Math.round(Math.max(...figures.bareMove))} | ${figures.bareMove.length} |

Memory of the page after a collection: ${megabytes(figures.heapBefore)} MB before ${figures.moves} moves, ${megabytes(figures.heapAfter)} MB after,
**${growth.toFixed(2)}** times (wanted ≤ ${WANTED_GROWTH}: ${flat}).
`;
}

const NAMES = {
  move: "`j`: on to the next",
  select: "`x`: choose it",
  open: "Enter: open a ticket that was pointed at",
};

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
