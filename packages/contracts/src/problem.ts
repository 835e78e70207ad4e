import { z } from "zod";

/** RFC 9457 problem details, as every error answers them. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Stable, for programs. */
  code: z.string(),
  /** For the reader. */
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  requestId: z.string(),
});
export type Problem = z.output<typeof problem>;

/** Status of every stable code. The one place where a code gets its status. */
export const PROBLEM_STATUS = {
  invalid_input: 400,
  unauthenticated: 401,
  wrong_credentials: 401,
  session_ended: 401,
  forbidden: 403,
  account_pending: 403,
  account_deactivated: 403,
  demo_account_refused: 403,
  passwords_off: 403,
  not_found: 404,
  method_not_allowed: 405,
  illegal_transition: 409,
  already_assigned: 409,
  stale_version: 409,
  stale_draft: 409,
  answered_meanwhile: 409,
  idempotency_key_reused: 409,
  request_in_progress: 409,
  company_id_taken: 409,
  email_taken: 409,
  name_taken: 409,
  key_has_ended: 409,
  last_admin: 409,
  break_glass_admin: 409,
  account_erased: 409,
  already_decided: 409,
  session_taken: 409,
  already_split: 409,
  too_late_to_undo: 409,
  upload_already_used: 409,
  open_children: 409,
  link_circle: 409,
  has_parent: 409,
  ticket_merged: 409,
  token_invalid: 410,
  file_too_large: 413,
  body_too_large: 413,
  file_type_refused: 415,
  unsupported_media_type: 415,
  range_not_satisfiable: 416,
  unknown_status_word: 422,
  address_refused: 422,
  provider_failed: 422,
  if_match_required: 428,
  too_many_requests: 429,
  internal_error: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;
