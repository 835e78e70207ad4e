import { countNotifications, type listNotifications } from "@smartsupport/contracts";
import type { QueryClient } from "@tanstack/react-query";
import { operationKey } from "../api/operation-key.ts";
import { readAnew } from "../api/read-anew.ts";

/** By its name alone: every page carries this, and only the inbox what the list is made of. */
const LIST: (typeof listNotifications)["id"] = "listNotifications";

/** The lists of the inbox are not what they were. */
export function refreshInboxLists(client: QueryClient): void {
  readAnew(client, [LIST]);
}

/** Nor is the count: something came, or another window of the reader's marked it. */
export function refreshInbox(client: QueryClient): void {
  readAnew(client, operationKey(countNotifications));
  refreshInboxLists(client);
}
