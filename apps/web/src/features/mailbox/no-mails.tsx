import { Button } from "@mantine/core";
import { Link } from "react-router-dom";
import { EmptyState } from "../../components/ui/empty-state.tsx";

/** An empty mailbox, or a search that found nothing. */
export function NoMails({ words, clearTo }: { words: string; clearTo: string }) {
  if (!words) {
    return (
      <EmptyState title="No mail was written yet">
        Approve somebody, or answer a ticket: the mail about it stands here.
      </EmptyState>
    );
  }
  const clear = (
    <Button component={Link} to={clearTo} size="xs" variant="default">
      Clear the search
    </Button>
  );
  return (
    <EmptyState title={`No mail found for “${words}”`} action={clear}>
      Searched in addresses and subjects.
    </EmptyState>
  );
}
