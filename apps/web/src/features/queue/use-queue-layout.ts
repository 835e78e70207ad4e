import { changeQueueLayout, getQueueLayout, type QueueLayout } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { call } from "../../lib/api/call.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { toastProblem } from "../../lib/notify/toast-problem.ts";

const PAUSE_MS = 400;

/** How the reader wants the queue to look. A change shows at once and is kept on the server when the hand rests. */
export function useQueueLayout() {
  const client = useQueryClient();
  const { data, isPending } = useOperationQuery(getQueueLayout, {}, { staleTime: Number.POSITIVE_INFINITY });
  const unsent = useRef<QueueLayout>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = useCallback(() => {
    clearTimeout(timer.current);
    const body = unsent.current;
    unsent.current = {};
    if (Object.keys(body).length > 0) void call(changeQueueLayout, { body }).catch(toastProblem);
  }, []);
  // Whoever leaves the queue keeps what they last did to it.
  useEffect(() => send, [send]);

  const change = useCallback(
    (part: QueueLayout) => {
      client.setQueryData<QueueLayout>(operationKey(getQueueLayout, {}), (now) => ({ ...now, ...part }));
      unsent.current = { ...unsent.current, ...part };
      clearTimeout(timer.current);
      timer.current = setTimeout(send, PAUSE_MS);
    },
    [client, send],
  );
  return { layout: data ?? NOTHING_CHOSEN, isPending, change };
}

const NOTHING_CHOSEN: QueueLayout = {};
