import type { Core } from "../context.ts";
import type { AccountRecord } from "./account-rows.ts";
import { ONE_CLICK_DOMAIN } from "./one-click-domain.ts";

/**
 * Whoever may sign in may say that they forgot how. The demo's own accounts keep the password that stands on its sign-in
 * page, so that one click goes on leading in; whoever registered in a demo chose their own.
 */
export function mayReset(core: Core, account: Pick<AccountRecord, "status" | "isDemo" | "email">): boolean {
  const { status, isDemo, email } = account;
  return status === "active" && (!isDemo || (core.isDemo && !email.endsWith(ONE_CLICK_DOMAIN)));
}
