import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Core, openCore } from "@smartsupport/core";
import { createTestDatabase } from "../database/index.ts";

export type TestCore = Core & {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** For a process of its own on the same database. */
  readonly secret: string;
  /** Where its files lie. */
  readonly filesDir: string;
  /** Ends the core and removes its database and files. */
  close(): Promise<void>;
};

const SECRET = "d1b9e07c5f3a4826a7c4e5d2f6b8a093";

/** A core on a database of its own, migrated and empty, and a folder of its own. For one test file. */
export async function openTestCore({ isDemo = false, quotaFactor = 1 } = {}): Promise<TestCore> {
  const database = await createTestDatabase();
  const filesDir = await mkdtemp(join(tmpdir(), "smartsupport-files-"));
  const auditDir = await mkdtemp(join(tmpdir(), "smartsupport-audit-"));
  const core = openCore({
    databaseUrl: database.appUrl,
    filesDir,
    auditDir,
    secret: SECRET,
    publicUrl: "https://desk.test",
    isDemo,
    quotaFactor,
    demo: { password: "Kalayaan-1898!", workflowSystemUrl: null },
  });
  return {
    ...core,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    secret: SECRET,
    filesDir,
    close: async () => {
      await core.close();
      await database.drop();
      for (const dir of [filesDir, auditDir]) await rm(dir, { recursive: true, force: true });
    },
  };
}
