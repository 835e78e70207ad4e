import { type ComponentProps, lazy } from "react";
import { OnceWanted } from "../../components/ui/once-wanted.tsx";
import type { Dialogs as AllDialogs } from "./dialogs.tsx";

const fetchDialogs = async () => ({ default: (await import("./dialogs.tsx")).Dialogs });
const Dialogs = lazy(fetchDialogs);

/** The dialogs of moves, which a page needs when somebody makes one. */
export function ActionDialogs(props: ComponentProps<typeof AllDialogs>) {
  const { open, conflict, openChildren } = props.acts;
  const isWanted = open !== null || conflict !== null || openChildren !== null;
  return (
    <OnceWanted isWanted={isWanted} fetch={fetchDialogs}>
      <Dialogs {...props} />
    </OnceWanted>
  );
}
