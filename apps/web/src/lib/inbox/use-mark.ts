import { countNotifications, markNotifications } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { operationKey } from "../api/operation-key.ts";
import { useOperationMutation } from "../api/use-operation-mutation.ts";
import { refreshInboxLists } from "./refresh-inbox.ts";

/** Marks in the reader's inbox as read or unread; the count is right at once. */
export function useMark({ quiet = false } = {}) {
  const client = useQueryClient();
  return useOperationMutation(markNotifications, {
    quiet,
    onSuccess({ numbers }) {
      client.setQueryData(operationKey(countNotifications, {}), { numbers });
      refreshInboxLists(client);
    },
  });
}
