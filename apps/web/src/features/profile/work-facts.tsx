import type { Account } from "@smartsupport/contracts";
import formStyles from "../../components/ui/form.module.css";
import styles from "./profile.module.css";

/** What an admin keeps and the person only reads. */
export function WorkFacts({ me }: { me: Account }) {
  const facts = [
    ["Work e-mail", me.email],
    ["Company id", me.companyId],
    ["Department", me.department?.name],
  ] as const;
  return (
    <div className={formStyles.form}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? "Not set"}</dd>
          </div>
        ))}
      </dl>
      <p className={formStyles.hint}>An admin changes these for you.</p>
    </div>
  );
}
