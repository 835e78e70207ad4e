import { z } from "zod";
import { operation } from "../operation.ts";
import { calendarDate, id, many, moment, page, pageQuery, search } from "../primitives.ts";
import { AUDIT_ACTIONS, AUDIT_SUBJECT_KINDS } from "./audit-actions.ts";

export const auditEntry = z.object({
  id,
  at: moment,
  /** `desk`: by itself, or for somebody it does not know. The name of whoever is gone says so. */
  actor: z.object({
    kind: z.enum(["person", "integration", "clock", "desk"]),
    id: id.nullable(),
    name: z.string(),
    hasPhoto: z.boolean(),
  }),
  action: z.enum(AUDIT_ACTIONS),
  /** Named as it is named now; null where it has no name or is gone. */
  subject: z.object({ kind: z.enum(AUDIT_SUBJECT_KINDS), id: id.nullable(), name: z.string().nullable() }),
  /** Ids and plain facts. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  /** From where in the network; empty where nobody called. */
  address: z.string(),
  requestId: z.string(),
  /** Its place in the chain; null until the sealer has come, within a second. */
  seal: z.number().int().nullable(),
});
export type AuditEntry = z.output<typeof auditEntry>;

/** How far the chain is, as the database says it. */
export const auditChain = z.object({
  count: z.number().int(),
  head: z.string().nullable(),
  sealedAt: moment.nullable(),
  waiting: z.number().int(),
});
export type AuditChain = z.output<typeof auditChain>;

const filters = {
  actor: id.optional(),
  action: many(z.enum(AUDIT_ACTIONS)),
  subject: id.optional(),
  /** Both days are included, in the organization's time zone. */
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  /** Words of names, addresses and request ids; an e-mail finds also what keeps only its digest. */
  q: search(100).optional(),
};

export const listAudit = operation({
  id: "listAudit",
  method: "GET",
  path: "/audit",
  summary: "Who did what to whom and from where, the newest first",
  tag: "Audit",
  access: "own",
  query: z.strictObject({ ...filters, ...pageQuery }),
  response: page(auditEntry).extend({ chain: auditChain }),
});

export const exportAudit = operation({
  id: "exportAudit",
  method: "GET",
  path: "/audit/export",
  summary: "The same as CSV, all of it; the export itself is audited",
  tag: "Audit",
  access: "own",
  query: z.strictObject(filters),
  transport: "binary",
});
