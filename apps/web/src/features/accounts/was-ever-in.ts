import type { Account } from "@smartsupport/contracts";

/** Whether somebody has ever had a password: an invitation that was never taken up has neither moment. */
export function wasEverIn({ approvedAt, lastSignInAt }: Pick<Account, "approvedAt" | "lastSignInAt">): boolean {
  return approvedAt !== null || lastSignInAt !== null;
}
