import type { Tx } from "@smartsupport/database";
import type { Identity, Redaction } from "@smartsupport/domain";
import type { Core } from "../context.ts";

export type ErasureJob = {
  core: Core;
  tx: Tx;
  organizationId: string;
  accountId: string;
  identity: Identity;
  redact: Redaction;
  now: Date;
};

/** One short turn of a step, after the row where the last one ended. Gives the row where this one did; null: that was all. */
export type ErasureStep = (job: ErasureJob, after: string | null) => Promise<string | null>;
