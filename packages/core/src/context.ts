import type { Database } from "@smartsupport/database";
import type { Actor } from "@smartsupport/domain";
import type { FileStore } from "./attachments/file-store.ts";
import type { Keyring } from "./keyring.ts";

/** What every command and read stands on. One per process. */
export type Core = {
  database: Database;
  files: FileStore;
  keyring: Keyring;
  /** Where heads of the audit log's chains are kept outside the database; null in a process that seals none. */
  auditDir: string | null;
  /** Where people reach the desk, without a slash at the end: for links in mails and payloads. */
  publicUrl: string;
  /** Demo accounts may sign in, the local mailbox may be read. */
  isDemo: boolean;
  /** Widens every quota by place, for load tests; 1 otherwise. */
  quotaFactor: number;
  /** What the sign-in page of a demo shows; null or left out in a real install. */
  demo?: DemoDesk | null;
};

export type DemoDesk = {
  /** Of every demo account. */
  password: string;
  /** Where the example workflow system shows what it received. */
  workflowSystemUrl: string | null;
};

/** From where a request came, for sessions, audit and limits. */
export type Origin = {
  requestId: string;
  address: string;
  userAgent: string;
  /** The host name people typed, without a port: it decides whose desk a registration lands in. */
  host?: string;
};

/** Who acts, when, and from where. `now` is the one clock of a command. */
export type Ctx = { core: Core; actor: Actor; now: Date; origin?: Origin };

/** The context of what happens before anybody is known: signing in, registering. */
export type AnonymousCtx = Omit<Ctx, "actor">;
