import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recordAudit, sealAudit } from "@smartsupport/core";
import { ctxOf, makeAccount, openTestCore } from "@smartsupport/testing/factories";
import pg from "pg";
import { afterAll, expect, it } from "vitest";

const desk = await openTestCore();
const dataDir = await mkdtemp(join(tmpdir(), "smartsupport-data-"));
const core = { ...desk, auditDir: join(dataDir, "audit") };
const ctx = ctxOf(core, await makeAccount(core));
afterAll(async () => {
  await desk.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** As an admin runs it, in a process of its own. */
function verify(): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: desk.appUrl, DATA_DIR: dataDir, JWT_SECRET: desk.secret };
  const root = join(import.meta.dirname, "..");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/run.mjs", "scripts/audit-verify.ts"],
      { cwd: root, env },
      (error, out, err) => {
        resolve({ code: error ? 1 : 0, said: out + err });
      },
    );
  });
}

it("says how long the log is and that it is whole; then names the first row that is not", async () => {
  const { id, organizationId } = ctx.actor as { id: string; organizationId: string };
  for (let count = 0; count < 3; count += 1) {
    await recordAudit(core.database.prisma, ctx, { action: "account.viewed", subject: { kind: "account", id } });
  }
  await sealAudit(core);
  const whole = await verify();
  expect(whole.said).toMatch(new RegExp(`${organizationId}: 3 entries, head [0-9a-f]{64}, ok`));
  expect(whole.code).toBe(0);

  const owner = new pg.Client({ connectionString: desk.ownerUrl });
  await owner.connect();
  await owner.query(
    "UPDATE audit_entry SET address = '10.0.0.9' WHERE id = (SELECT entry_id FROM audit_seal WHERE seq = 2)",
  );
  await owner.end();
  const broken = await verify();
  expect(broken.said).toMatch(/1 entries, head [0-9a-f]{64}\n {2}BROKEN: Seal 2: the entry .* was changed/);
  expect(broken.code).toBe(1);
}, 60_000);
