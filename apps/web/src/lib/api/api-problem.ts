export type FieldError = { path: string; message: string };

type Details = {
  status: number;
  code: string;
  title: string;
  detail: string;
  fieldErrors: FieldError[];
  requestId: string | null;
  /** The whole answer, for codes that carry more (`illegal_transition` has `from`, `action`, `allowed`). */
  body: Record<string, unknown>;
};

/** Why a call failed, in words a person can read. `status` 0: no answer came. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fieldErrors: FieldError[];
  readonly requestId: string | null;
  readonly body: Record<string, unknown>;

  constructor(details: Details) {
    super(details.detail);
    this.name = "ApiProblem";
    this.status = details.status;
    this.code = details.code;
    this.title = details.title;
    this.detail = details.detail;
    this.fieldErrors = details.fieldErrors;
    this.requestId = details.requestId;
    this.body = details.body;
  }
}

/** What a call throws to which nothing came back. */
export function unanswered(timedOut = false): ApiProblem {
  const detail = timedOut
    ? "The server took too long to answer. Try again in a moment."
    : "The server cannot be reached. Check your connection and try again.";
  const code = timedOut ? "timeout" : "unreachable";
  return new ApiProblem({ status: 0, code, title: "No answer", detail, fieldErrors: [], requestId: null, body: {} });
}
