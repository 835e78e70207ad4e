import type { ComponentProps } from "react";
import { lateDialog } from "../../components/ui/late-part.tsx";
import { OnceWanted } from "../../components/ui/once-wanted.tsx";
import type { Dialogs as AllDialogs } from "./dialogs.tsx";

type Props = ComponentProps<typeof AllDialogs>;

const fetchDialogs = async () => (await import("./dialogs.tsx")).Dialogs;
const Dialogs = lateDialog<Props & { onClose: () => void }>(fetchDialogs);

/** The dialogs of moves, which a page needs when somebody makes one. */
export function ActionDialogs(props: Props) {
  const { open, close, conflict, openChildren } = props.acts;
  const isWanted = open !== null || conflict !== null || openChildren !== null;
  const onClose = () => {
    close();
    conflict?.decide(null);
    openChildren?.decide(false);
  };
  return (
    <OnceWanted isWanted={isWanted} fetch={fetchDialogs}>
      <Dialogs {...props} onClose={onClose} />
    </OnceWanted>
  );
}
