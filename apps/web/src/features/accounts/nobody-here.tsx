import { Button } from "@mantine/core";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import type { Drawer } from "./drawers.ts";

type Props = { drawer: Drawer; words: string; onClear: () => void; onInvite: () => void };

/** An empty drawer, or a search that found nobody in it. */
export function NobodyHere({ drawer, words, onClear, onInvite }: Props) {
  if (words) {
    const clear = (
      <Button size="xs" variant="default" onClick={onClear}>
        Clear the search
      </Button>
    );
    return (
      <EmptyState title={`Nobody found for “${words}”`} action={clear}>
        Searched in “{drawer.label}”. The other tabs keep these words.
      </EmptyState>
    );
  }
  const invite = (
    <Button size="xs" variant="default" onClick={onInvite}>
      Invite somebody
    </Button>
  );
  return (
    <EmptyState title={drawer.empty} action={drawer.show === "deactivated" ? undefined : invite}>
      {drawer.hint}
    </EmptyState>
  );
}
