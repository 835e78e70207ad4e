import type { Ticket } from "@smartsupport/contracts";
import { useCallback, useState } from "react";
import type { Conflict } from "./conflict-dialog.tsx";
import { differences } from "./differences.ts";

type Question = { seen: Ticket; current: Ticket; wanted: Ticket; onlyShared: boolean; insist: string };

/** Asks the person whose change stands. Where the two changes do not touch each other, there is nothing to ask. */
export function useConflict() {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const ask = useCallback(
    async ({ seen, current, wanted, onlyShared, insist }: Question): Promise<"mine" | "theirs"> => {
      const found = differences(seen, current, wanted, onlyShared);
      if (found.length === 0) return "mine";
      const choice = await new Promise<"mine" | "theirs">((decide) =>
        setConflict({ number: current.number, differences: found, insist, decide }),
      );
      setConflict(null);
      return choice;
    },
    [],
  );
  return { conflict, ask };
}
