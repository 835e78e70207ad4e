import type { SsoTest } from "@smartsupport/contracts";
import type { Role } from "@smartsupport/domain";
import { Pill } from "../../components/ui/pill.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import styles from "./single-sign-on.module.css";

const ROLE_NAMES: Record<Role, string> = { employee: "Employee", coordinator: "Coordinator", admin: "Admin" };

/** What the provider said of whoever tested it, and what the desk would have made of that. */
export function TestResult({ test: { at, isGood, problem, wouldBe, claims } }: { test: SsoTest }) {
  return (
    <section aria-label="Last test" className={styles.result}>
      <p className={styles.resultHead}>
        <Pill tone={isGood ? "ok" : "danger"}>{isGood ? "It works" : "It does not work yet"}</Pill>
        <RelativeTime at={at} />
      </p>
      {problem && <p>{problem}</p>}
      {wouldBe && (
        <dl className={styles.facts}>
          <Fact name="Name" value={wouldBe.name} />
          <Fact name="E-mail" value={wouldBe.email} />
          <Fact name="Role" value={ROLE_NAMES[wouldBe.role]} />
          <Fact name="Department" value={wouldBe.department ?? "None"} />
          <Fact name="A sign-in" value={wouldBe.outcome} />
        </dl>
      )}
      {claims.length > 0 && (
        <details className={styles.claims}>
          <summary>All that the provider said</summary>
          <dl className={styles.facts}>
            {claims.map(({ name, value }) => (
              <Fact key={name} name={name} value={value} />
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
