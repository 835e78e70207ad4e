import { join } from "node:path";
import { type AuditReport, openCore, verifyAudit } from "@smartsupport/core";
import type { Settings } from "@smartsupport/core/settings";
import { deskSecret } from "./launch/desk-secret.ts";
import { explain } from "./launch/explain.ts";
import { loadSettings } from "./launch/load-settings.ts";
import { openLaunchDatabase } from "./launch/open-database.ts";

// npm run audit:verify: recomputes the chain of every organization's audit log from its rows and compares it with the head that
// the worker keeps in DATA_DIR/audit, whether the desk runs or not. Ends with 1 when something is not as it was written.

try {
  const reports = await verify(loadSettings());
  for (const report of reports) console.log(wordsOf(report));
  if (reports.length === 0) console.log("There is no organization yet, and no audit log.");
  if (reports.some(({ problem }) => problem !== null)) process.exitCode = 1;
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function verify(settings: Settings): Promise<AuditReport[]> {
  const database = await openLaunchDatabase(settings);
  try {
    const core = openCore({
      databaseUrl: database.appUrl,
      filesDir: join(settings.dataDir, "files"),
      auditDir: join(settings.dataDir, "audit"),
      secret: await deskSecret(settings),
      publicUrl: settings.publicUrl,
      isDemo: false,
    });
    try {
      return await verifyAudit(core, new Date());
    } finally {
      await core.close();
    }
  } finally {
    await database.stop();
  }
}

function wordsOf({ organizationId, count, head, problem }: AuditReport): string {
  const facts = `${organizationId}: ${count} entries, head ${head ?? "none"}`;
  return problem === null ? `${facts}, ok` : `${facts}\n  BROKEN: ${problem}`;
}
