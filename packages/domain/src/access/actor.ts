import type { Role, Scope } from "./role.ts";

/** A signed-in person. */
export type Person = { kind: "person"; id: string; organizationId: string; role: Role; sessionId: string };

/** An external workflow system, by one of its API keys. */
export type Key = {
  kind: "key";
  id: string;
  organizationId: string;
  integrationId: string;
  integrationName: string;
  scopes: readonly Scope[];
};

/** The desk itself: timers and set-up. `system` may create what only a person otherwise may; `clock` only moves tickets. */
export type Machine = { kind: "clock" | "system"; organizationId: string };

/** Whoever acts. An actor has exactly one organization. */
export type Actor = Person | Key | Machine;

/** Coordinators and admins. */
export function isStaff(actor: Actor): boolean {
  return actor.kind === "person" && actor.role !== "employee";
}

export function isAdmin(actor: Actor): boolean {
  return actor.kind === "person" && actor.role === "admin";
}
