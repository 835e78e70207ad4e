import { Button } from "@mantine/core";
import type { Ticket } from "@smartsupport/contracts";
import type { Action } from "@smartsupport/domain";
import { IconArrowMerge } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import styles from "./merged-banner.module.css";

/** Says where a merged ticket goes on, and takes the merge back as long as that can be done. */
export function MergedBanner({ ticket, onAct }: { ticket: Ticket; onAct: (action: Action) => void }) {
  const { mergedInto, mergedAt, availableActions } = ticket;
  if (mergedAt === null) return null;
  return (
    <p className={styles.banner}>
      <Icon of={IconArrowMerge} />
      <span>
        Merged into {mergedInto ? <Link to={`/desk/tickets/${mergedInto}`}>{mergedInto}</Link> : "another ticket"}{" "}
        <RelativeTime at={mergedAt} />. Please go on there.
      </span>
      {availableActions.includes("undo_merge") && (
        <Button size="compact-xs" variant="default" onClick={() => onAct("undo_merge")}>
          Undo
        </Button>
      )}
    </p>
  );
}
