import type { Role } from "../access/role.ts";
import type { AccountStatus } from "./account.ts";

/** Whether tickets may be assigned to this account: active coordinators and admins only. */
export function isAssignable(account: { role: Role; status: AccountStatus }): boolean {
  return account.status === "active" && account.role !== "employee";
}
