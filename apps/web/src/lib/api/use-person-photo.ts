import { getAccountPhoto } from "@smartsupport/contracts";
import { useQuery } from "@tanstack/react-query";
import { call } from "./call.ts";
import { operationKey } from "./operation-key.ts";

/** Address of a person's photo, fetched once for the whole page; null while there is none to show. */
export function usePersonPhoto(person: { id: string | null; hasPhoto: boolean } | null): string | null {
  const id = person?.hasPhoto ? person.id : null;
  const { data } = useQuery({
    queryKey: operationKey(getAccountPhoto, { params: { id: id ?? "" } }),
    queryFn: async () => URL.createObjectURL(await call(getAccountPhoto, { params: { id: id ?? "" } })),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return id === null ? null : (data ?? null);
}
