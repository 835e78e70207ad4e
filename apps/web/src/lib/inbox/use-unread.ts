import { countNotifications } from "@smartsupport/contracts";
import { useOperationQuery } from "../api/use-operation-query.ts";

const AGAIN_MS = 5 * 60_000;
const NONE: readonly string[] = [];

/** Numbers of the tickets that the reader has not read all of; none while that is not known. */
export function useUnread(): readonly string[] {
  return useOperationQuery(countNotifications, {}, { refetchInterval: AGAIN_MS }).data?.numbers ?? NONE;
}
