import { can, type DeskVerb } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";

type Verb = Extract<
  DeskVerb,
  "integration:manage" | "endpoint:manage" | "api_key:manage" | "delivery:read" | "delivery:retry"
>;

/** Refuses whoever may not configure connections. */
export function requireRight({ actor }: Ctx, verb: Verb): void {
  if (!can(actor, verb)) throw new CoreError("forbidden");
}

/** The same for one thing: to whoever may not configure it, it is not there. */
export function requireRightToIt({ actor }: Ctx, verb: Verb): void {
  if (!can(actor, verb)) throw notFound();
}
