import type { Role } from "@smartsupport/domain";

/** Where a person arrives after signing in. */
export function landing(role: Role): string {
  return role === "employee" ? "/" : "/desk";
}
