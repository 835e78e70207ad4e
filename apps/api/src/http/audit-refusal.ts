import { type CoreError, type Ctx, recordRefusal } from "@smartsupport/core";
import type { FastifyRequest } from "fastify";
import { contextOf } from "./context.ts";

const NAME = /^[\w-]{1,40}$/;

/** Writes down that somebody known was refused. A log that cannot be written changes nothing of the answer. */
export async function auditRefusal(request: FastifyRequest, { code }: CoreError): Promise<void> {
  const { actor, routeOptions } = request;
  const { operation } = routeOptions.config;
  if (!actor || !operation || (code !== "forbidden" && code !== "not_found")) return;
  const { id: operationId, summary } = operation;
  const call = { operation: operationId, summary, code, target: targetOf(request.params) };
  try {
    await recordRefusal(contextOf(request) as Ctx, call);
  } catch (error) {
    request.log.error({ requestId: request.id, err: error }, "a refusal could not be written to the audit log");
  }
}

/** What the address names: an id, a number. Nothing else of what strangers write into addresses is kept. */
function targetOf(params: unknown): string | null {
  const values = Object.values((params ?? {}) as Record<string, unknown>);
  return values.filter((value) => typeof value === "string" && NAME.test(value)).join(" ") || null;
}
