import type { SimilarTicket } from "@smartsupport/contracts";
import { useIsPhone } from "../../lib/use-is-narrow.ts";
import { SimilarList } from "./similar-list.tsx";
import styles from "./similar-tickets.module.css";

/** Beside the form: what one has filed already that sounds like this. */
export function SimilarTickets({ tickets }: { tickets: readonly SimilarTicket[] }) {
  const isPhone = useIsPhone();
  if (isPhone || tickets.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="similar-tickets">
      <h2 id="similar-tickets">Is it one of these?</h2>
      <p>Your tickets that sound alike</p>
      <SimilarList tickets={tickets} />
    </section>
  );
}
