import os from "node:os";
import { figuresOf, rateOf } from "./figures.ts";
import { CONNECTIONS, TURNS, type Turn } from "./load.ts";
import type { BenchOperation } from "./open-size.ts";

const CLAIMS: Partial<Record<BenchOperation, number>> = { list: 0.4, ticket: 0.4, create: 0.2 };

const KEPT: Partial<Record<BenchOperation, number>> = { list: 0.7, ticket: 0.7, search: 0.8, create: 0.7 };

/** The turns of one operation at each size, the smallest first. */
export type Measured = { operation: BenchOperation; sizes: { tickets: number; desk: Turn[]; bare: Turn[] }[] };

/** The figures as Markdown: each operation beside its reference, and the large desk beside the small one. */
export function reportOf(measured: readonly Measured[], date: string): string {
  const rows = measured.flatMap(({ operation, sizes }) =>
    sizes.map(({ tickets, desk, bare }, index) => {
      const [ours, theirs, ratio] = [figuresOf(desk), figuresOf(bare), rateOf(desk, bare)];
      const claim = index === sizes.length - 1 ? CLAIMS[operation] : undefined;
      return cells([
        operation,
        tickets.toLocaleString("en"),
        whole(ours.requestsPerS),
        whole(theirs.requestsPerS),
        judged(ratio, claim),
        `${whole(ours.p50Ms)} / ${whole(theirs.p50Ms)}`,
        `${whole(ours.p99Ms)} / ${whole(theirs.p99Ms)}`,
        `${ours.cpuMs.toFixed(2)} / ${theirs.cpuMs.toFixed(2)}`,
        String(ours.failed + theirs.failed),
      ]);
    }),
  );
  const [small, large] = [measured[0]?.sizes[0]?.tickets ?? 0, measured[0]?.sizes.at(-1)?.tickets ?? 0];
  const growth = measured.map(({ operation, sizes }) => {
    const kept = rateOf(sizes.at(-1)?.desk ?? [], sizes[0]?.desk ?? []);
    return cells([operation, judged(kept, KEPT[operation])]);
  });
  return `# Performance

Made by \`npm run bench\` on ${date}: ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? "processor"}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}, the embedded PostgreSQL, load
generator and servers on the same machine. ${CONNECTIONS} connections, each asking again as soon as it is answered.

The reference is a bare Fastify + pg server that runs the very statements the desk sends (recorded on their way to
PostgreSQL), in the same transaction, on a pool of the same size, after the same check of token and session, on the same
data, in the same run. Desks and references are loaded by turns, ${TURNS} turns each: a rate is the middle of its turns, a ratio
the middle of the ratios of neighbouring turns. The ratio says what our layers cost: 1 would be nothing.

| operation | tickets | desk req/s | bare req/s | ratio | p50 ms desk / bare | p99 ms | CPU ms a request | failed |
|---|---|---|---|---|---|---|---|---|
${rows.join("\n")}

## Does it stay flat?

The desk's own rate at ${large.toLocaleString("en")} tickets, as a part of its rate at ${small.toLocaleString("en")}:

| operation | rate kept |
|---|---|
${growth.join("\n")}

*list* is the queue of active tickets, *ticket* a ticket's page, *search* five questions from rare to common, *create* a
filed ticket with its history and event, *sign-in* a password compared with argon2id and a session begun.
`;
}

function cells(values: string[]): string {
  return `| ${values.join(" | ")} |`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function judged(ratio: number, claim: number | undefined): string {
  const verdict = claim === undefined ? "" : ` (wanted ≥ ${claim}: ${ratio >= claim ? "held" : "MISSED"})`;
  return `**${ratio.toFixed(2)}**${verdict}`;
}
