import { changeQueueLayout, listViews, type ResponseOf, type SavedView } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { operationKey } from "../../lib/api/operation-key.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";

const COUNT_AGAIN_MS = 60_000;
const NONE: SavedView[] = [];

/** The views that the reader sees, in their own order, with live counts. */
export function useSavedViews() {
  const client = useQueryClient();
  const views = useOperationQuery(listViews, {}, { refetchInterval: COUNT_AGAIN_MS }).data?.items ?? NONE;
  const { mutate } = useOperationMutation(changeQueueLayout);
  const order = (ids: string[]) => {
    client.setQueryData<ResponseOf<typeof listViews>>(operationKey(listViews, {}), (now) => ({
      items: ids.flatMap((id) => now?.items.find((view) => view.id === id) ?? []),
    }));
    mutate({ body: { viewOrder: ids } });
  };
  return { views, order };
}
