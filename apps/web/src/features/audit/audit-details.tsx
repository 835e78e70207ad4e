import type { AuditEntry } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { exactTime } from "../../lib/time/relative-time.ts";
import styles from "./audit.module.css";
import { factRows } from "./fact-rows.ts";

/** All that an entry holds, and the ways to what belongs to it. */
export function AuditDetails({ id, entry }: { id: string; entry: AuditEntry }) {
  const { actor, subject, at, address, requestId, seal } = entry;
  // A session is named after its owner, but it is not them.
  const about = subject.kind === "session" ? "this session" : (subject.name ?? "the same thing");
  return (
    <div id={id} className={styles.details}>
      <dl>
        <dt>When</dt>
        <dd>{exactTime(at)}</dd>
        <dt>From where</dt>
        <dd>{address || "Nobody called: the desk did it by itself"}</dd>
        {factRows(entry).map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {requestId && (
          <>
            <dt>Request</dt>
            <dd className={styles.mono}>{requestId}</dd>
          </>
        )}
        <dt>Chain</dt>
        <dd>{seal === null ? "Not sealed yet" : `Sealed as number ${seal.toLocaleString("en")}`}</dd>
      </dl>
      <p className={styles.ways}>
        {actor.id && <Link to={`?actor=${actor.id}`}>{`All that ${actor.name} did`}</Link>}
        {subject.id && <Link to={`?subject=${subject.id}`}>{`All about ${about}`}</Link>}
      </p>
    </div>
  );
}
