import { listAccounts } from "@smartsupport/contracts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";

/** How many people stand in each drawer. The same question as the side bar's, so it is asked once. */
export function useAccountCounts() {
  return useOperationQuery(listAccounts, { query: { status: "pending", limit: 1 } }).data?.counts;
}
