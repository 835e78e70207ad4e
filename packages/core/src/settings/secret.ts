import { text } from "./fields.ts";

const LEAST_LENGTH = 32;
const LEAST_VARIETY = 10;
/** Words of examples and placeholders: whoever reads them in a manual could sign in as anybody. */
const EXAMPLE = /change|example|secret|replace|your|placeholder|password|^0?123456|^abcdef/i;

/** A secret that nobody can guess or look up. */
export const secret = text
  .min(LEAST_LENGTH, {
    abort: true,
    error: `is at least ${LEAST_LENGTH} characters long; make one with: openssl rand -hex 32`,
  })
  .refine((value) => !EXAMPLE.test(value) && new Set(value).size >= LEAST_VARIETY, {
    error: "looks like an example; make one with: openssl rand -hex 32",
  });
