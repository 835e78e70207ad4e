import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { whenRead } from "../../lib/api/when-read.ts";

type Props = {
  isWanted: boolean;
  /** Fetches what the children are made of. */
  fetch: () => Promise<unknown>;
  children: ReactNode;
};

/**
 * Draws its children from the first time they are wanted on, as a dialog closes by itself. What they are made of is fetched once the
 * page stands, so that whoever wants them then waits for nothing.
 */
export function OnceWanted({ isWanted, fetch, children }: Props) {
  const client = useQueryClient();
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted && !wasWanted) setWasWanted(true);
  // What could not be fetched ahead is fetched, or said to be missing, when it is wanted.
  useEffect(() => whenRead(client, () => void fetch().catch(() => undefined)), [client, fetch]);
  return wasWanted && <Suspense>{children}</Suspense>;
}
