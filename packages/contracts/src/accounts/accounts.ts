import { ACCOUNT_STATUSES, NAME_SUFFIXES, ROLES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { id, idParams, many, moment, page, pageQuery, personRef, ref, search, words } from "../primitives.ts";
import { registration } from "./person-fields.ts";

export const account = z.object({
  id,
  name: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  middleName: z.string().nullable(),
  suffix: z.enum(NAME_SUFFIXES).nullable(),
  email: z.string(),
  companyId: z.string().nullable(),
  department: ref.nullable(),
  role: z.enum(ROLES),
  status: z.enum(ACCOUNT_STATUSES),
  hasPhoto: z.boolean(),
  /** Somebody was erased here: what the row says of them is made up. */
  isErased: z.boolean(),
  createdAt: moment,
  approvedAt: moment.nullable(),
  lastSignInAt: moment.nullable(),
  /** Somebody else who already has this company id: a reason to look twice. */
  companyIdHolder: personRef.nullable(),
});
export type Account = z.output<typeof account>;

export const registerAccount = operation({
  id: "registerAccount",
  method: "POST",
  path: "/accounts",
  summary: "Register oneself; an admin approves",
  tag: "Accounts",
  access: "public",
  status: 202,
  body: registration,
  // The same for known and unknown addresses: registering tells nobody who exists.
  response: z.object({ status: z.literal("pending") }),
  errors: ["passwords_off"],
});

export const listAccounts = operation({
  id: "listAccounts",
  method: "GET",
  path: "/accounts",
  summary: "People of the organization",
  tag: "Accounts",
  access: "own",
  query: z.strictObject({
    status: many(z.enum(ACCOUNT_STATUSES)),
    role: many(z.enum(ROLES)),
    q: search(100).optional(),
    ...pageQuery,
  }),
  response: page(account).extend({
    counts: z.object({ pending: z.number(), active: z.number(), invited: z.number(), deactivated: z.number() }),
  }),
});

export const getAccount = operation({
  id: "getAccount",
  method: "GET",
  path: "/accounts/:id",
  summary: "One person; opening somebody else's is written to the audit log",
  tag: "Accounts",
  access: "resource",
  params: idParams,
  response: account,
});

export const approveAccount = operation({
  id: "approveAccount",
  method: "POST",
  path: "/accounts/:id/approval",
  summary: "Approve a pending account; the person is told by mail",
  tag: "Accounts",
  access: "resource",
  params: idParams,
  body: z.strictObject({ role: z.enum(ROLES).default("employee") }),
  response: account,
  errors: ["already_decided", "company_id_taken"],
});

export const rejectAccount = operation({
  id: "rejectAccount",
  method: "POST",
  path: "/accounts/:id/rejection",
  summary: "Reject a pending account: its data is deleted, the person is told why by mail",
  tag: "Accounts",
  access: "resource",
  params: idParams,
  body: z.strictObject({ reason: words(1000) }),
  status: 204,
  errors: ["already_decided"],
});

export const updateAccount = operation({
  id: "updateAccount",
  method: "PATCH",
  path: "/accounts/:id",
  summary: "Change a person's role or department, deactivate or reactivate them",
  tag: "Accounts",
  access: "resource",
  params: idParams,
  body: z.strictObject({
    role: z.enum(ROLES).optional(),
    departmentId: id.optional(),
    status: z.enum(["active", "deactivated"]).optional(),
  }),
  response: account,
  errors: ["last_admin", "account_erased", "break_glass_admin"],
});

export const getAccountPhoto = operation({
  id: "getAccountPhoto",
  method: "GET",
  path: "/accounts/:id/photo",
  summary: "A person's photo",
  tag: "Accounts",
  access: "resource",
  params: idParams,
  transport: "binary",
});

/** Who can be made assignee or watcher: a short list for pickers. */
export const listPeople = operation({
  id: "listPeople",
  method: "GET",
  path: "/people",
  summary: "Active people to choose from, by a part of their name",
  tag: "Accounts",
  access: "own",
  query: z.strictObject({
    q: search(100).optional(),
    role: many(z.enum(ROLES)),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  response: z.object({ items: z.array(personRef.extend({ role: z.enum(ROLES), department: ref.nullable() })) }),
});
