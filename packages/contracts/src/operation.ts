import type { z } from "zod";

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/**
 * How an operation guards itself.
 * `public`: no token. `own`: any signed-in actor, whatever it lists or creates lies in the actor's organization.
 * `resource`: names one thing, which reads as 404 to whoever may not see it.
 */
export type Access = "public" | "own" | "resource";

/** One operation of the API: its route, OpenAPI entry, client call, form schema and test mock all follow from this object. */
export type Operation = {
  id: string;
  method: Method;
  /** Fastify's notation, below `/api/v1`: `/tickets/:number`. */
  path: string;
  summary: string;
  tag: string;
  access: Access;
  /** Whether API keys may call it; the policy still decides which scope. */
  keys?: boolean;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** `multipart` streams files, `binary` answers a file. Default `json`. */
  transport?: "json" | "multipart" | "binary";
  /** Whether the caller must send `If-Match` with the version it saw (persons only; keys need none). */
  versioned?: boolean;
  /** Status of success; default 200. */
  status?: 200 | 201 | 202 | 204;
  response?: z.ZodType;
  /** Stable codes it may answer beyond those every operation has. */
  errors?: readonly string[];
};

/** Keeps the literal types of an operation while checking its shape. */
export function operation<const O extends Operation>(definition: O): O {
  return definition;
}

type Input<T> = T extends z.ZodType ? z.input<T> : undefined;
type Output<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What a caller sends. */
export type ParamsOf<O extends Operation> = Input<O["params"]>;
export type QueryOf<O extends Operation> = Input<O["query"]>;
export type BodyOf<O extends Operation> = Input<O["body"]>;

/** What the handler gets, after parsing. */
export type ParsedParams<O extends Operation> = Output<O["params"]>;
export type ParsedQuery<O extends Operation> = Output<O["query"]>;
export type ParsedBody<O extends Operation> = Output<O["body"]>;

/** What comes back. */
export type ResponseOf<O extends Operation> = Output<O["response"]>;
