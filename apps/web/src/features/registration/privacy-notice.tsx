import type { ReactNode } from "react";
import styles from "./registration.module.css";

/** What is kept, for what, and who sees it; below it the consent. */
export function PrivacyNotice({ organizationName, children }: { organizationName: string; children: ReactNode }) {
  return (
    <div className={styles.privacy}>
      <details>
        <summary>Privacy notice</summary>
        <p>
          {organizationName} keeps your name, company id, department, work e-mail and photo to know who asks for help
          and to answer. The people of the service desk see them with your tickets; other employees do not. Your
          password is kept only as a fingerprint that nobody can turn back. If your registration is not approved, what
          you entered here is deleted.
        </p>
      </details>
      {children}
    </div>
  );
}
