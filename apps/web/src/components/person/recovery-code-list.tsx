import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { CopyButton } from "../ui/copy-button.tsx";
import formStyles from "../ui/form.module.css";
import { OnceNotice } from "../ui/once-notice.tsx";
import styles from "./second-factor.module.css";

type Props = { codes: readonly string[]; onKept: () => void; keptLabel?: string };

/** Ten codes that the desk itself cannot show a second time. Stay until somebody says that they are kept. */
export function RecoveryCodeList({ codes, onKept, keptLabel = "I have kept them" }: Props) {
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <div className={formStyles.form}>
      <p>With one of these you can sign in when your phone is gone. Each works once.</p>
      <OnceNotice>
        Keep them now, on paper or in a password manager. They are shown this once and never again.
      </OnceNotice>
      <ul className={styles.list} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      {clipboard.error && (
        <p role="alert" className={formStyles.problem}>
          This browser does not let the page copy. Please select the codes and copy them.
        </p>
      )}
      <div className={formStyles.actions}>
        <CopyButton isCopied={clipboard.copied} onClick={() => clipboard.copy(codes.join("\n"))} />
        <Button onClick={onKept}>{keptLabel}</Button>
      </div>
    </div>
  );
}
