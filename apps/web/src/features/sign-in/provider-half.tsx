import type { ReactNode } from "react";
import { Logo } from "../../components/ui/logo.tsx";
import providerStyles from "./provider-way.module.css";
import styles from "./sign-in.module.css";

type Props = { organizationName: string; onBreakGlass: () => void; children: ReactNode };

/** In the place of the form where passwords are off. */
export function ProviderHalf({ organizationName, onBreakGlass, children }: Props) {
  return (
    <section className={styles.half}>
      <div className={styles.top}>
        <Logo />
      </div>
      <h1>Sign in</h1>
      <p className={styles.lead}>To the service desk of {organizationName}.</p>
      {children}
      <button type="button" className={providerStyles.plain} onClick={onBreakGlass}>
        Break-glass sign-in
      </button>
    </section>
  );
}
