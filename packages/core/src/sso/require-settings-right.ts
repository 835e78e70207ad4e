import { can, type Person } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";

/** The person who may configure how people sign in; keys never may. */
export function requireSettingsRight({ actor }: Ctx): Person {
  if (actor.kind !== "person" || !can(actor, "settings:manage")) throw new CoreError("forbidden");
  return actor;
}
