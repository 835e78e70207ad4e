import { Button } from "@mantine/core";
import type { DraftRow } from "@smartsupport/contracts";
import { IconPencil } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import styles from "./unfinished-ticket.module.css";

/** Where a new ticket waits that was begun, on whatever device, and not sent. */
export function UnfinishedTicket({ drafts }: { drafts: readonly DraftRow[] }) {
  const begun = drafts.find(({ place }) => place === "new-ticket");
  if (!begun) return null;
  const { excerpt, fileCount, updatedAt } = begun;
  return (
    <section className={styles.card} aria-label="A ticket you began">
      <Icon of={IconPencil} />
      <div className={styles.words}>
        <p className={styles.excerpt} dir="auto">
          {excerpt || (fileCount > 0 ? "A ticket with files" : "A ticket without words yet")}
        </p>
        <p className={styles.when}>
          You began it and did not send it, last changed <RelativeTime at={updatedAt} />
        </p>
      </div>
      <Button component={Link} to="/tickets/new" variant="default" size="xs">
        Go on
      </Button>
    </section>
  );
}
