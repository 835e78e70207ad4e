import { isDeepStrictEqual } from "node:util";
import { type Operation, problem } from "@smartsupport/contracts";
import type { z } from "zod";

/**
 * Throws unless the answer is exactly what the operation declares: its status, every declared field, nothing undeclared.
 * A refusal must be a problem document.
 */
export function checkAnswer(operation: Operation, status: number, contentType: string, body: unknown): void {
  if (status >= 400) checkProblem(operation, status, contentType, body);
  else if (operation.transport !== "binary") checkSuccess(operation, status, body);
}

function checkSuccess(operation: Operation, status: number, body: unknown): void {
  const expected = operation.status ?? (operation.response ? 200 : 204);
  if (status !== expected) throw new Error(`${operation.id} answered ${status}, its contract says ${expected}.`);
  if (operation.response) checkShape(operation.id, operation.response, body);
  else if (body !== undefined) throw new Error(`${operation.id} answered a body where its contract has none.`);
}

function checkProblem(operation: Operation, status: number, contentType: string, body: unknown): void {
  if (!contentType.startsWith("application/problem+json")) {
    throw new Error(
      `${operation.id} refused with ${status} as ${contentType || "nothing"}, not as a problem document.`,
    );
  }
  const parsed = problem.safeParse(body);
  if (!parsed.success) throw new Error(`${operation.id} refused with no problem document: ${parsed.error.message}`);
  if (parsed.data.status !== status)
    throw new Error(`${operation.id} says ${parsed.data.status} and answers ${status}.`);
}

/** Parsing drops what the contract does not know; what then differs should not have left. */
function checkShape(name: string, schema: z.ZodType, body: unknown): void {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Error(`${name} does not answer as its contract says: ${parsed.error.message}`);
  if (isDeepStrictEqual(parsed.data, body)) return;
  throw new Error(`${name} answers fields that its contract does not know:\n${JSON.stringify(body, null, 2)}`);
}
