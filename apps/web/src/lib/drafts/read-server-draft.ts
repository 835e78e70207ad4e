import { type Draft, getDraft, listDrafts } from "@smartsupport/contracts";
import type { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../api/api-problem.ts";
import { call } from "../api/call.ts";
import { operationQuery } from "../api/operation-query.ts";

/** The draft of a place as the server has it, null when there is none. Most places have none: one list tells of all. */
export async function readServerDraft(client: QueryClient, place: string): Promise<Draft | null> {
  const { items } = await client.fetchQuery({ ...operationQuery(listDrafts, {}), staleTime: 0 });
  if (!items.some((row) => row.place === place)) return null;
  return call(getDraft, { params: { place } }).catch((problem) => {
    if (problem instanceof ApiProblem && problem.status === 404) return null;
    throw problem;
  });
}
