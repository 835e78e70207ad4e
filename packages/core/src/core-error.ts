import { PROBLEM_STATUS, type ProblemCode } from "@smartsupport/contracts";

export type FieldError = { path: string; message: string };

type More = {
  /** For the reader, in plain words. */
  detail?: string;
  errors?: FieldError[];
  /** Facts that a program may want: `from`, `allowed`, `current`. Added to the problem document. */
  facts?: Record<string, unknown>;
};

/** A refusal with a stable code; the API turns it into a problem document of that code's status. */
export class CoreError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly errors: FieldError[] | undefined;
  readonly facts: Record<string, unknown>;

  constructor(code: ProblemCode, { detail, errors, facts = {} }: More = {}) {
    super(detail ?? code);
    this.name = "CoreError";
    this.code = code;
    this.status = PROBLEM_STATUS[code];
    this.errors = errors;
    this.facts = facts;
  }
}

/** Refuses one field. */
export function fieldError(path: string, message: string): CoreError {
  return new CoreError("invalid_input", { detail: message, errors: [{ path, message }] });
}

/** The answer to whatever is not there, and to whatever is not the actor's to see. */
export function notFound(): CoreError {
  return new CoreError("not_found", { detail: "There is nothing here, or it is not yours to see." });
}
