import type { Integration } from "@smartsupport/contracts";
import { STATUSES } from "@smartsupport/domain";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import styles from "./systems.module.css";

/** What the system may say when it reports, and what the desk takes it for. */
export function StatusWords({ statusMap }: Pick<Integration, "statusMap">) {
  const entries = Object.entries(statusMap);
  const known = STATUSES.filter((status) => entries.some(([, meant]) => meant === status));
  return (
    <details className={styles.details}>
      <summary>Its words for statuses</summary>
      <dl className={styles.meanings}>
        {known.map((status) => (
          <div key={status}>
            <dt>
              <StatusIcon status={status} />
              {status}
            </dt>
            <dd>
              {entries
                .filter(([, meant]) => meant === status)
                .map(([word]) => word)
                .sort()
                .join(", ")}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
