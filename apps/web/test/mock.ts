import {
  type Operation,
  type ParsedBody,
  type ParsedParams,
  type ParsedQuery,
  PROBLEM_STATUS,
  type ProblemCode,
  type ResponseOf,
} from "@smartsupport/contracts";
import { HttpResponse, http } from "msw";
import { server } from "./server.ts";

type Call<O extends Operation> = {
  params: ParsedParams<O>;
  query: ParsedQuery<O>;
  body: ParsedBody<O>;
  headers: Headers;
};
type Answer<O extends Operation> = ResponseOf<O> | Refusal | Blob;
type Answering<O extends Operation> = (call: Call<O>) => Answer<O> | Promise<Answer<O>>;

/** Requests and answers of this test that the contract does not allow. A test with any fails. */
export const breaches: string[] = [];

/** How the API refuses: `throw refusal("stale_version")`, or return it. */
export class Refusal {
  readonly code: ProblemCode;
  readonly more: Record<string, unknown>;

  constructor(code: ProblemCode, more: Record<string, unknown>) {
    this.code = code;
    this.more = more;
  }
}

export function refusal(code: ProblemCode, more: Record<string, unknown> = {}): Refusal {
  return new Refusal(code, more);
}

/**
 * Answers an operation for the rest of the test, with a value or from what was asked. The request is read by the contract, as the
 * API reads it, and the answer must be one the contract allows. Returns the calls that came, in order.
 */
export function mock<O extends Operation>(operation: O, answer: Answer<O> | Answering<O>): Call<O>[] {
  const calls: Call<O>[] = [];
  const method = operation.method.toLowerCase() as "get" | "post" | "patch" | "put" | "delete";
  // Not a pattern with `*`: what a star catches would count as a parameter of the operation.
  server.use(
    http[method](`${location.origin}/api/v1${operation.path}`, async ({ request, params }) => {
      try {
        const call = await read(operation, request, params);
        calls.push(call);
        return respond(operation, typeof answer === "function" ? await (answer as Answering<O>)(call) : answer);
      } catch (error) {
        breaches.push(`${operation.id}: ${error}`);
        throw error;
      }
    }),
  );
  return calls;
}

async function read<O extends Operation>(operation: O, request: Request, params: unknown): Promise<Call<O>> {
  return {
    params: operation.params?.parse(params),
    query: operation.query?.parse(queryOf(new URL(request.url))),
    body: operation.body?.parse(await request.json()),
    headers: request.headers,
  } as Call<O>;
}

function respond(operation: Operation, answer: unknown) {
  if (answer instanceof Refusal) {
    const { code, more } = answer;
    const status = PROBLEM_STATUS[code];
    const detail = "The server refused this.";
    return HttpResponse.json(
      { type: "about:blank", title: code, status, code, detail, requestId: "test", ...more },
      { status },
    );
  }
  if (answer instanceof Blob) return new HttpResponse(answer, { headers: { "Content-Type": answer.type } });
  const status = operation.status ?? 200;
  if (status === 204) return new HttpResponse(null, { status });
  operation.response?.parse(answer);
  return HttpResponse.json(answer as Record<string, unknown>, { status });
}

/** Repeated keys become lists, as in the API. */
function queryOf({ searchParams }: URL): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((key) => {
      const all = searchParams.getAll(key);
      return [key, all.length > 1 ? all : (all[0] ?? "")];
    }),
  );
}
