import { type Operation, PROBLEM_STATUS, type ProblemCode } from "@smartsupport/contracts";
import { isRepeatable } from "../http/idempotency.ts";

type Json = Record<string, unknown>;

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

/** What an operation's document says beyond its shapes: who may call, which headers count, how it refuses. */
export function describeOperation(operation: Operation): Json {
  const { access, keys, transport } = operation;
  return {
    security: access === "public" ? [] : [{ session: [] }, ...(keys ? [{ apiKey: [] }] : [])],
    ...(transport === "multipart" ? { consumes: ["multipart/form-data"], body: filePart } : {}),
    ...headers(operation),
    response: { ...fileResponse(operation), ...emptyResponse(operation), ...refusals(operation) },
  };
}

const filePart = {
  type: "object",
  required: ["file"],
  properties: { file: { type: "string", format: "binary" } },
};

function headers(operation: Operation): Json {
  const properties: Json = {};
  if (operation.versioned) {
    properties["If-Match"] = { type: "string", description: 'The version you saw, such as "7". API keys need none.' };
  }
  if (isRepeatable(operation)) {
    properties["Idempotency-Key"] = {
      type: "string",
      maxLength: 200,
      description: "Makes the call safe to repeat for a day.",
    };
  }
  return Object.keys(properties).length > 0 ? { headers: { type: "object", properties } } : {};
}

function fileResponse({ transport }: Operation): Json {
  if (transport !== "binary") return {};
  return {
    200: {
      description: "The file",
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    },
    206: { description: "A part of the file" },
    304: { description: "Unchanged" },
  };
}

function emptyResponse({ response, transport, status = 204 }: Operation): Json {
  return response || transport === "binary" ? {} : { [status]: { description: "Done", type: "null" } };
}

function refusals(operation: Operation): Json {
  const codes: ProblemCode[] = ["invalid_input", "too_many_requests", "internal_error", "unavailable"];
  if (operation.access !== "public") codes.push("unauthenticated", "forbidden");
  if (operation.access === "resource") codes.push("not_found");
  if (isRepeatable(operation)) codes.push("idempotency_key_reused", "request_in_progress");
  for (const code of operation.errors ?? []) if (isCode(code)) codes.push(code);
  const byStatus = new Map<number, Set<ProblemCode>>();
  for (const code of codes) {
    const status = PROBLEM_STATUS[code];
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return Object.fromEntries([...byStatus].map(([status, names]) => [status, problem([...names].join(", "))]));
}

function isCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_STATUS, code);
}
