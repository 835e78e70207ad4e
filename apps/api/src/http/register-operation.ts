import { empty, type Operation, ticket } from "@smartsupport/contracts";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from "fastify";
import { z } from "zod";
import { authenticatePerson, authenticatePersonOrKey } from "../auth/authenticate.ts";
import type { Call, Handle } from "./call.ts";
import { contextOf } from "./context.ts";
import { answerOnce, isRepeatable } from "./idempotency.ts";
import { readIfMatch, versionTag } from "./if-match.ts";
import { serializer } from "./serialize.ts";
import { NO_BODY, NO_INPUT, validator } from "./validate.ts";

/** What a route needs beyond its operation: guards of its own, a larger body. */
export type RouteExtras = Pick<RouteOptions, "bodyLimit" | "onRequest" | "config">;

/** Makes the route of an operation: guard, validation, serialization and OpenAPI entry all follow from the operation. */
export function route<const O extends Operation>(
  app: FastifyInstance,
  operation: O,
  handle: Handle<O>,
  extras: RouteExtras = {},
): void {
  const repeatable = isRepeatable(operation);
  app.route({
    method: operation.method,
    url: operation.path,
    schema: schemaOf(operation),
    validatorCompiler: ({ schema }) => validator(asZod(schema)),
    serializerCompiler: ({ schema }) => serializer(asZod(schema)),
    // Files go as they are: their ranges and lengths count stored bytes.
    ...(operation.transport === "binary" ? { compress: false } : {}),
    ...extras,
    config: { ...extras.config, operation },
    onRequest: [...[extras.onRequest ?? []].flat(), ...guards(operation)],
    handler: async (request, reply) => {
      const run = () => handle(callOf(operation, request, reply)) as Promise<unknown>;
      const result = await (repeatable ? answerOnce(request, reply, operation, run) : run());
      return operation.transport === "binary" || reply.sent ? reply : answer(operation, reply, result);
    },
  });
}

function guards(operation: Operation) {
  if (operation.access === "public") return [];
  return [operation.keys ? authenticatePersonOrKey : authenticatePerson];
}

function schemaOf({ id, summary, tag, transport, status = 200, ...operation }: Operation) {
  const hasBody = operation.method !== "GET" && transport !== "multipart";
  return {
    operationId: id,
    summary,
    tags: [tag],
    params: operation.params ?? NO_INPUT,
    querystring: operation.query ?? NO_INPUT,
    ...(hasBody ? { body: operation.body === undefined || operation.body === empty ? NO_BODY : operation.body } : {}),
    ...(operation.response ? { response: { [status]: operation.response } } : {}),
  };
}

function callOf<O extends Operation>(operation: O, request: FastifyRequest, reply: FastifyReply): Call<O> {
  return {
    ctx: contextOf(request),
    params: request.params,
    query: request.query,
    body: request.body,
    seenVersion: operation.versioned ? readIfMatch(request.headers["if-match"]) : null,
    request,
    reply,
  } as unknown as Call<O>;
}

function answer(operation: Operation, reply: FastifyReply, result: unknown): FastifyReply {
  if (operation.response === undefined) return reply.code(operation.status ?? 204).send();
  if (operation.response === ticket) reply.header("etag", versionTag(versionOf(result)));
  reply.code(operation.status ?? 200);
  return typeof result === "string" ? reply.type("application/json; charset=utf-8").send(result) : reply.send(result);
}

function versionOf(result: unknown): number {
  const version = typeof result === "object" && result !== null ? Reflect.get(result, "version") : undefined;
  if (typeof version !== "number") throw new Error("A ticket came back without its version.");
  return version;
}

function asZod(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new Error("A route was declared with something other than a zod schema.");
}
