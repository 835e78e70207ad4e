import { listIntegrations } from "@smartsupport/contracts";
import { useMemo } from "react";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";

/** Addresses of outside systems that nothing is sent to for now: paused, or switched off. */
export function useHeldAddresses(): ReadonlySet<string> {
  const { data } = useOperationQuery(listIntegrations, {});
  return useMemo(() => {
    const endpoints = data?.items.flatMap((system) => system.endpoints) ?? [];
    return new Set(endpoints.filter(({ isActive, pausedAt }) => pausedAt || !isActive).map(({ url }) => url));
  }, [data]);
}
