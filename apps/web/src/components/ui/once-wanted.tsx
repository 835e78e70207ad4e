import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { whenRead } from "../../lib/api/when-read.ts";

type Props = {
  isWanted: boolean;
  /** Fetches what the children are made of. */
  fetch: () => Promise<unknown>;
  children: ReactNode;
};

/**
 * Draws its children, a late part, from the first time they are wanted on, as a dialog closes by itself. What they are made of is
 * fetched once the page stands, so that whoever wants them then waits for nothing.
 */
export function OnceWanted({ isWanted, fetch, children }: Props) {
  const client = useQueryClient();
  const [wasWanted, setWasWanted] = useState(isWanted);
  const [isHere, setIsHere] = useState(false);
  if (isWanted && !wasWanted) setWasWanted(true);
  useEffect(() => {
    const ask = () =>
      void fetch().then(
        () => setIsHere(true),
        // What could not be fetched ahead is asked for again when it is wanted.
        () => undefined,
      );
    return wasWanted ? ask() : whenRead(client, ask);
  }, [client, fetch, wasWanted]);
  // Of what did not come nothing stays: it would keep the page's keys silent.
  return (isWanted || (wasWanted && isHere)) && children;
}
