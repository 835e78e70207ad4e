import type { Ticket } from "@smartsupport/contracts";
import { useCallback, useState } from "react";
import type { Conflict } from "./conflict-dialog.tsx";
import { type DifferenceKey, differences } from "./differences.ts";

type Question = { seen: Ticket; current: Ticket; wanted: Ticket; isEdit: boolean; insist: string };

/** What of theirs stands although one goes on; null: one does not go on. */
export type Decision = ReadonlySet<DifferenceKey> | null;

const NOTHING: ReadonlySet<DifferenceKey> = new Set();

/** Asks the person whose change stands. Where the two changes do not touch each other, there is nothing to ask. */
export function useConflict() {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const ask = useCallback(async ({ seen, current, wanted, isEdit, insist }: Question): Promise<Decision> => {
    const found = differences(seen, current, wanted, isEdit);
    if (found.length === 0) return NOTHING;
    const decision = await new Promise<Decision>((decide) =>
      setConflict({ number: current.number, differences: found, isEdit, insist, decide }),
    );
    setConflict(null);
    return decision;
  }, []);
  return { conflict, ask };
}
