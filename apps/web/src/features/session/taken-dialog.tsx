import { Button } from "@mantine/core";
import type { SessionUser } from "@smartsupport/contracts";
import { Dialog } from "../../components/ui/dialog.tsx";
import formStyles from "../../components/ui/form.module.css";
import { leaveFor } from "../../lib/leave-for.ts";
import { landing } from "./landing.ts";

type Props = { user: SessionUser; other: SessionUser };

/** Says that the browser is another person's now. A whole new load is the way on: nothing of the first stays in memory. */
export function TakenDialog({ user, other }: Props) {
  return (
    <Dialog opened title="Somebody else signed in here">
      <div className={formStyles.form}>
        <p>
          {other.name} signed in from another tab, so this page can no longer work as {user.name}. Replies, notes and
          requests that {user.name} was writing are kept for {user.name}.
        </p>
        <div className={formStyles.sheetActions}>
          <Button data-autofocus onClick={() => leaveFor(landing(other.role))}>
            Go on as {other.name}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
