import os from "node:os";
import type { Row } from "./bench-size.ts";

const CLAIMS: Partial<Record<Row["operation"], number>> = { list: 0.4, ticket: 0.4, create: 0.2 };

/** The figures as Markdown: each operation beside its reference, and the large desk beside the small one. */
export function reportOf(rows: Row[], sizes: readonly number[], date: string): string {
  const [small = 0, large = small] = sizes;
  const line = ({ operation, tickets, desk, bare }: Row) => {
    const ratio = desk.requestsPerS / bare.requestsPerS;
    const claim = tickets === large ? CLAIMS[operation] : undefined;
    return cells([
      operation,
      tickets.toLocaleString("en"),
      whole(desk.requestsPerS),
      whole(bare.requestsPerS),
      `**${ratio.toFixed(2)}**${claim === undefined ? "" : ` (wanted ≥ ${claim}: ${ratio >= claim ? "held" : "MISSED"})`}`,
      `${desk.p50Ms} / ${bare.p50Ms}`,
      `${desk.p99Ms} / ${bare.p99Ms}`,
      `${cpu(desk.cpuMs)} / ${cpu(bare.cpuMs)}`,
      String(desk.failed + bare.failed),
    ]);
  };
  const growth = rows
    .filter(({ tickets }) => tickets === large && large !== small)
    .map((row) => {
      const before = rows.find(({ operation, tickets }) => operation === row.operation && tickets === small);
      const ratio = row.desk.requestsPerS / (before?.desk.requestsPerS ?? Number.NaN);
      const isClaimed = row.operation in CLAIMS;
      return cells([
        row.operation,
        `**${ratio.toFixed(2)}**${isClaimed ? ` (wanted ≥ 0.7: ${ratio >= 0.7 ? "held" : "MISSED"})` : ""}`,
      ]);
    });
  return `# Performance

Made by \`npm run bench\` on ${date}: ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? "processor"}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}, the embedded PostgreSQL, load
generator and servers on the same machine. 16 connections, each asking again as soon as it is answered.

The reference is a bare Fastify + pg server that runs the very statements the desk sends (recorded on their way to
PostgreSQL), in the same transaction, on a pool of the same size, after the same check of token and session, on the same
data, in the same run. The ratio says what our layers cost: 1 would be nothing. Single figures change with the machine;
ratios much less.

| operation | tickets | desk req/s | bare req/s | ratio | p50 ms desk / bare | p99 ms | CPU ms a request | failed |
|---|---|---|---|---|---|---|---|---|
${rows.map(line).join("\n")}

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

function cpu(value: number | null): string {
  return value === null ? "–" : value.toFixed(2);
}
