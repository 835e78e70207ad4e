import { type Comment, listComments } from "@smartsupport/contracts";
import { useQuery } from "@tanstack/react-query";
import type { ApiProblem } from "../../lib/api/api-problem.ts";
import { call } from "../../lib/api/call.ts";
import { operationKey } from "../../lib/api/operation-key.ts";

const PAGE = 100;

/** The latest comment of a kind: the question to answer, the resolution to confirm. Comments come oldest first. */
export function useLatestComment(number: string, kind: Comment["kind"]) {
  return useQuery<Comment | null, ApiProblem>({
    queryKey: [...operationKey(listComments, { params: { number } }), "latest", kind],
    queryFn: async ({ signal }) => {
      let latest: Comment | null = null;
      let cursor: string | undefined;
      do {
        const page = await call(listComments, { params: { number }, query: { limit: PAGE, cursor } }, { signal });
        latest = page.items.findLast((comment) => comment.kind === kind) ?? latest;
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return latest;
    },
  });
}
