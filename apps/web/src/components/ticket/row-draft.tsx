import { listDrafts } from "@smartsupport/contracts";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import styles from "./draft.module.css";

const Unsent = createContext<ReadonlySet<string>>(new Set());

/** Knows which of the tickets below have words of one's own that were not sent: asked once for all of them. */
export function DraftsKnown({ children }: { children: ReactNode }) {
  const { data } = useOperationQuery(listDrafts, {});
  const numbers = useMemo(
    () => new Set(data?.items.flatMap(({ ticket }) => (ticket ? [ticket.number] : [])) ?? []),
    [data],
  );
  return <Unsent value={numbers}>{children}</Unsent>;
}

/** On the row of a ticket: words of one's own wait there to be sent. */
export function RowDraft({ number }: { number: string }) {
  if (!useContext(Unsent).has(number)) return null;
  return (
    <span className={styles.onRow} title="You began to write here, and did not send it">
      Draft
    </span>
  );
}
