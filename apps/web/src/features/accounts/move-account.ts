import { type Account, listAccounts, type ResponseOf } from "@smartsupport/contracts";
import type { AccountStatus } from "@smartsupport/domain";
import type { QueryClient } from "@tanstack/react-query";
import { operationKey } from "../../lib/api/operation-key.ts";

type Answer = ResponseOf<typeof listAccounts>;
type Kept = Answer | { pages: Answer[] } | undefined;

const key = operationKey(listAccounts);

/**
 * Takes a person out of the lists on the screen, as if the server had agreed, and counts them where they go; null: they are
 * gone. Answers the way back.
 */
export function moveAccount(client: QueryClient, account: Account, to: AccountStatus | null): () => void {
  void client.cancelQueries({ queryKey: key });
  const before = client.getQueriesData<Kept>({ queryKey: key });
  client.setQueriesData<Kept>({ queryKey: key }, (kept) => {
    if (!kept) return kept;
    return "pages" in kept
      ? { ...kept, pages: kept.pages.map((page) => moved(page, account, to)) }
      : moved(kept, account, to);
  });
  return () => {
    for (const [place, kept] of before) client.setQueryData(place, kept);
  };
}

/** Asks the server anew, unless another move is still under way, whose end asks. */
export function refreshAccounts(client: QueryClient): void {
  if (client.isMutating() <= 1) void client.invalidateQueries({ queryKey: key });
}

function moved(answer: Answer, { id, status }: Account, to: AccountStatus | null): Answer {
  const counts = { ...answer.counts };
  counts[status] = Math.max(0, counts[status] - 1);
  if (to) counts[to] += 1;
  return { ...answer, items: answer.items.filter((item) => item.id !== id), counts };
}
