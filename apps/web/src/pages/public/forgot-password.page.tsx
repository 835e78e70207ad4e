import { useState } from "react";
import { Logo } from "../../components/ui/logo.tsx";
import { ForgotForm } from "../../features/password-reset/forgot-form.tsx";
import { LinkSent } from "../../features/password-reset/link-sent.tsx";
import { usePageTitle } from "../../lib/page-title.ts";
import styles from "./register.module.css";

/** Where somebody asks for a link that sets a new password. */
export function ForgotPasswordPage() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  usePageTitle("Forgot your password");
  return (
    <main className={styles.box}>
      <div className={styles.top}>
        <Logo />
      </div>
      {sentTo === null ? <ForgotForm onSent={setSentTo} /> : <LinkSent email={sentTo} />}
    </main>
  );
}
