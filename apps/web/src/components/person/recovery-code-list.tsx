import { Button, VisuallyHidden } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy, IconEyeOff } from "@tabler/icons-react";
import { Icon } from "../ui/icon.tsx";
import styles from "./second-factor.module.css";

type Props = { codes: readonly string[]; onKept: () => void; keptLabel?: string };

/** Ten codes that the desk itself cannot show a second time. Stay until somebody says that they are kept. */
export function RecoveryCodeList({ codes, onKept, keptLabel = "I have kept them" }: Props) {
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <div className={styles.codes}>
      <p>With one of these you can sign in when your phone is gone. Each works once.</p>
      <p className={styles.once}>
        <Icon of={IconEyeOff} />
        <span>Keep them now, on paper or in a password manager. They are shown this once and never again.</span>
      </p>
      <ul className={styles.list} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <VisuallyHidden role="status">{clipboard.copied && "Copied"}</VisuallyHidden>
      {clipboard.error && (
        <p role="alert" className={styles.problem}>
          This browser does not let the page copy. Please select the codes and copy them.
        </p>
      )}
      <div className={styles.actions}>
        <Button
          variant="default"
          leftSection={<Icon of={clipboard.copied ? IconCheck : IconCopy} />}
          onClick={() => clipboard.copy(codes.join("\n"))}
        >
          {clipboard.copied ? "Copied" : "Copy"}
        </Button>
        <Button onClick={onKept}>{keptLabel}</Button>
      </div>
    </div>
  );
}
