import { Readable } from "node:stream";
import type { exportAudit as operation, ParsedQuery } from "@smartsupport/contracts";
import { AUDIT_ORDER, type AuditQuestion, type AuditRow, listAudit } from "@smartsupport/database";
import { stringify } from "csv-stringify";
import { readCursor } from "../comments/read-cursor.ts";
import type { Core, Ctx } from "../context.ts";
import { auditQuestion } from "./audit-question.ts";
import { recordAudit } from "./record-audit.ts";
import { spreadsheetText } from "./spreadsheet-text.ts";

export type AuditExport = { fileName: string; content: Readable };

const BATCH = 1_000;

/**
 * All of the log that was asked for, as CSV, read and sent in parts. The export is written down before its first byte: who,
 * and what it was narrowed to. A cell that a spreadsheet would take for a formula is told to be text.
 */
export async function exportAudit(ctx: Ctx, filters: ParsedQuery<typeof operation>): Promise<AuditExport> {
  const question = auditQuestion(ctx, filters);
  const { q, action, ...narrowed } = filters;
  await recordAudit(ctx.core.database.prisma, ctx, {
    action: "audit.exported",
    subject: { kind: "audit", id: null },
    // What was searched for may name a person.
    data: { ...narrowed, ...(action ? { actions: action } : {}), ...(q ? { isSearch: true } : {}) },
  });
  const rows = Readable.from(cellsOf(ctx.core, question));
  const text = stringify({ header: true, bom: true, columns: COLUMNS });
  rows.on("error", (error) => text.destroy(error));
  text.on("close", () => rows.destroy());
  return { fileName: `audit-${ctx.now.toISOString().slice(0, 10)}.csv`, content: rows.pipe(text) };
}

async function* cellsOf(core: Core, question: Omit<AuditQuestion, "after" | "limit">) {
  let after: AuditQuestion["after"] = null;
  for (;;) {
    const rows = await listAudit(core.database, { ...question, after, limit: BATCH });
    yield* rows.map((row) => toCells(row).map(spreadsheetText));
    const last = rows.at(-1);
    if (rows.length < BATCH || last === undefined) return;
    after = readCursor(last.cursor, AUDIT_ORDER) ?? null;
  }
}

const COLUMNS = [
  "Time",
  "Who",
  "Who (id)",
  "Action",
  "About",
  "About (kind)",
  "About (id)",
  "Details",
  "Address",
  "Request",
  "Seal",
];

function toCells({ at, actor, action, subject, data, address, requestId, seal }: AuditRow): (string | number | null)[] {
  const details = JSON.stringify(data);
  return [at, actor.name, actor.id, action, subject.name, subject.kind, subject.id, details, address, requestId, seal];
}
