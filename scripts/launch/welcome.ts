import type { Settings } from "@smartsupport/core/settings";

export type Welcome = {
  readonly url: string;
  readonly settings: Settings;
  readonly isEmbedded: boolean;
  /** Null: not a demo. */
  readonly demoPassword: string | null;
  readonly workflowUrl: string | null;
  readonly tookSeconds: number;
};

const ACCOUNTS = [
  ["Employee", "employee@smartsupport.example", "files tickets and follows them"],
  ["Coordinator", "coordinator@smartsupport.example", "reviews, assigns and resolves them"],
  ["Admin", "admin@smartsupport.example", "approves accounts, reads the reports"],
] as const;

/** What the terminal shows once the desk is ready. */
export function welcome({ url, settings, isEmbedded, demoPassword, workflowUrl, tookSeconds }: Welcome): string {
  const database = isEmbedded ? `PostgreSQL in ${settings.dataDir}` : "your PostgreSQL";
  const queue = settings.redisUrl === null ? "the same" : "your Redis";
  const lines = [
    "",
    `  SmartSupport is ready after ${tookSeconds.toFixed(1)} s:  ${url}`,
    "",
    `  Data ${database} · queues on ${queue} · logs in ${settings.dataDir}/logs`,
  ];
  if (demoPassword !== null) lines.push("", ...accounts(demoPassword));
  else lines.push("  No account yet? npm run admin:create prints the first invitation.");
  if (workflowUrl !== null) lines.push("", `  The example workflow system listens along:  ${workflowUrl}`);
  return [...lines, "", "  Ctrl+C ends it.", ""].join("\n");
}

function accounts(password: string): string[] {
  const rows = ACCOUNTS.map(([role, address, does]) => `  ${role.padEnd(13)}${address.padEnd(36)}${does}`);
  return [`  Demo accounts, all with the password ${password}`, ...rows];
}
