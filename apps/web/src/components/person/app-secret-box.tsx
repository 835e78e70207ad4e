import type { AppSecret } from "@smartsupport/contracts";
import styles from "./second-factor.module.css";

/** What the phone is pointed at, and the same as text for whoever cannot. */
export function AppSecretBox({ secret: { secret, qr } }: { secret: AppSecret }) {
  return (
    <div className={styles.secret}>
      <img className={styles.qr} src={qr} alt="QR code for your authenticator app" width={176} height={176} />
      <div>
        <p>Scan this with an authenticator app on your phone, then type the code it shows.</p>
        <p className={styles.hint}>No camera? Type this key into the app:</p>
        <code className={styles.key}>{secret.match(/.{1,4}/g)?.join(" ")}</code>
      </div>
    </div>
  );
}
