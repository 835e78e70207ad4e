import type { AccountRecord } from "./account-rows.ts";

/** Whoever may sign in may say that they forgot how. A demo's password stands on its sign-in page. */
export function mayReset({ status, isDemo }: Pick<AccountRecord, "status" | "isDemo">): boolean {
  return status === "active" && !isDemo;
}
