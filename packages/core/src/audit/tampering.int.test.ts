import { newId, readSeals, type SealedRow } from "@smartsupport/database";
import { ctxOf, makeAccount, openTestCore } from "@smartsupport/testing/factories";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openChainCheck } from "./chain-check.ts";
import { type KeptHead, readKeptHead } from "./kept-head.ts";
import { recordAudit } from "./record-audit.ts";
import { sealAudit } from "./seal-audit.ts";
import { verifyAudit } from "./verify-audit.ts";

const ENTRIES = 120;
const THROUGH_DATABASE = 50;
const ON_READ_ROWS = 950;

const core = await openTestCore();
const owner = new pg.Client({ connectionString: core.ownerUrl });
const ctx = ctxOf(core, await makeAccount(core, { role: "admin" }));
const { organizationId } = ctx.actor;
let rows: SealedRow[];
let kept: KeptHead;

beforeAll(async () => {
  for (let count = 0; count < ENTRIES; count += 1) {
    await recordAudit(core.database.prisma, ctx, {
      action: "account.role_changed",
      subject: { kind: "account", id: newId() },
      data: { from: "employee", to: "admin", count, places: ["desk", `ñ ${count}`] },
    });
  }
  await sealAudit(core);
  rows = await readSeals(core.database, { organizationId, after: 0, limit: ENTRIES });
  kept = (await readKeptHead(core.auditDir ?? "", organizationId)) as KeptHead;
  await owner.connect();
  // Somebody who may do everything first removes what stands in the way.
  await owner.query(`
    ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_organization_id_entry_id_fkey;
    DROP TRIGGER audit_entry_queue ON audit_entry;
    CREATE TABLE entries_before AS TABLE audit_entry;
    CREATE TABLE seals_before AS TABLE audit_seal;`);
});
afterAll(async () => {
  await owner.end();
  await core.close();
});

it(`finds ${ON_READ_ROWS} single-byte edits and deletions in what was read`, () => {
  expect(findsWrong(rows)).toBe(false);
  const missed = Array.from({ length: ON_READ_ROWS }, tamper).filter(({ changed }) => !findsWrong(changed));
  expect(missed.map(({ what }) => what)).toEqual([]);
});

it(`finds ${THROUGH_DATABASE} made in the database as its owner`, async () => {
  const missed: string[] = [];
  for (let round = 0; round < THROUGH_DATABASE; round += 1) {
    const what = await tamperInDatabase();
    const [report] = await verifyAudit(core, new Date());
    if (!report?.problem) missed.push(what);
    await owner.query(`DELETE FROM audit_seal; DELETE FROM audit_entry;
      INSERT INTO audit_entry TABLE entries_before; INSERT INTO audit_seal TABLE seals_before;`);
  }
  expect(missed).toEqual([]);
  expect(await verifyAudit(core, new Date())).toMatchObject([{ count: ENTRIES, problem: null }]);
}, 120_000);

const below = (limit: number) => Math.floor(Math.random() * limit);
const oneOf = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T;

/** Another letter or digit in one place. */
function otherByte(text: string, alphabet = "0123456789abcdef"): string {
  const places = [...text].flatMap((letter, index) => (alphabet.includes(letter) ? [index] : []));
  const place = oneOf(places.length > 0 ? places : [0]);
  const other = oneOf([...alphabet].filter((letter) => letter !== text[place]));
  return text.slice(0, place) + other + text.slice(place + 1);
}

function findsWrong(found: SealedRow[]): boolean {
  const check = openChainCheck(core.keyring.auditChain, organizationId);
  return found.some((row) => check.next(row) !== null) || check.count !== kept.count || check.head !== kept.head;
}

function tamper(): { what: string; changed: SealedRow[] } {
  const changed = structuredClone(rows);
  const index = below(changed.length);
  const row = changed[index] as SealedRow;
  const way = oneOf(["entry", "entry", "entry", "seal", "delete entry", "delete seal"]);
  if (way === "delete seal") changed.splice(index, 1);
  else if (way === "delete entry") row.entry = null;
  else if (way === "seal") {
    const column = oneOf(["entryId", "digest", "sealedAt"] as const);
    row[column] = otherByte(row[column], column === "sealedAt" ? "0123456789" : undefined);
  } else {
    const entry = row.entry ?? [];
    const column = below(entry.length);
    entry[column] = entry[column] ? otherByte(entry[column], "0123456789abcdefghijklmnopqrstuvwxyz") : "x";
  }
  return { what: `${way} ${index}: ${JSON.stringify(row)}`, changed };
}

/** One statement that changes one row, as text and by one byte; what the column's type refuses is tried differently. */
async function tamperInDatabase(): Promise<string> {
  for (;;) {
    const [table, key] = oneOf([["audit_entry", "id"] as const, ["audit_seal", "entry_id"] as const]);
    const id = oneOf(rows).entryId;
    const column = oneOf(table === "audit_entry" ? ENTRY_PARTS : SEAL_PARTS);
    if (column === null) {
      await owner.query(`DELETE FROM ${table} WHERE ${key} = $1`, [id]);
      return `DELETE ${table} ${id}`;
    }
    const { rows: found } = await owner.query<{ text: string | null; type: string }>(
      `SELECT ${column}::text AS text, pg_typeof(${column})::text AS type FROM ${table} WHERE ${key} = $1`,
      [id],
    );
    const { text, type } = found[0] ?? { text: null, type: "text" };
    const changed = otherByte(text ?? "", /uuid|digest/.test(type) ? undefined : "0123456789abcxyz");
    const done = await owner
      .query(
        `UPDATE ${table} SET ${column} = $2::${type} WHERE ${key} = $1 AND ${column}::text IS DISTINCT FROM ($2::${type})::text`,
        [id, changed],
      )
      .catch(() => ({ rowCount: 0 }));
    if (done.rowCount === 1) return `${table}.${column} ${id}: ${text} became ${changed}`;
  }
}

const ENTRY_PARTS = [
  null,
  "id",
  "organization_id",
  "action",
  "subject_kind",
  "subject_id",
  "data",
  "address",
  "request_id",
  "at",
];
const SEAL_PARTS = [null, "seq", "entry_id", "digest", "sealed_at"];
