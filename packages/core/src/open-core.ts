import { openDatabase } from "@smartsupport/database";
import { openDiskStore } from "./attachments/disk-store.ts";
import type { Core, DemoDesk } from "./context.ts";
import { openKeyring } from "./keyring.ts";

export type CoreSettings = {
  databaseUrl: string;
  poolSize?: number;
  /** Folder that keeps uploaded files. */
  filesDir: string;
  /** Folder that keeps the heads of the audit log's chains; only for a process that seals. */
  auditDir?: string;
  secret: string;
  publicUrl: string;
  isDemo: boolean;
  /** Widens every quota by place, for load tests. Never set by the environment. */
  quotaFactor?: number;
  /** Shown on the sign-in page; only while `isDemo`. */
  demo?: DemoDesk | null;
};

/** Opens pool, files and keys for one process. `close` ends what was opened. */
export function openCore(settings: CoreSettings): Core & { close(): Promise<void> } {
  const database = openDatabase({ url: settings.databaseUrl, poolSize: settings.poolSize });
  return {
    database,
    files: openDiskStore(settings.filesDir),
    keyring: openKeyring(settings.secret),
    auditDir: settings.auditDir ?? null,
    publicUrl: settings.publicUrl,
    isDemo: settings.isDemo,
    quotaFactor: settings.quotaFactor ?? 1,
    demo: settings.isDemo ? (settings.demo ?? null) : null,
    close: () => database.close(),
  };
}
