import { Button, TextInput, VisuallyHidden } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy, IconEyeOff } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Icon } from "./icon.tsx";
import styles from "./secret-once.module.css";

export type Secret = { label: string; text: string; use: string };

/** A secret that the desk itself cannot show a second time. Stays until somebody says that it is kept. */
export function SecretOnce({ secret: { label, text, use }, onKept }: { secret: Secret; onKept: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const clipboard = useClipboard({ timeout: 4000 });
  useEffect(() => field.current?.select(), []);
  return (
    <div className={styles.secret}>
      <p className={styles.use}>{use}</p>
      <p className={styles.once}>
        <Icon of={IconEyeOff} />
        <span>Copy it now. For safety it is shown this once and never again.</span>
      </p>
      <div className={styles.field}>
        <TextInput
          ref={field}
          label={label}
          classNames={{ input: styles.mono }}
          readOnly
          spellCheck={false}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          variant="default"
          leftSection={<Icon of={clipboard.copied ? IconCheck : IconCopy} />}
          onClick={() => {
            clipboard.copy(text);
            field.current?.select();
          }}
        >
          {clipboard.copied ? "Copied" : "Copy"}
        </Button>
      </div>
      <VisuallyHidden role="status">{clipboard.copied && "Copied"}</VisuallyHidden>
      {clipboard.error && (
        <p role="alert" className={styles.problem}>
          This browser does not let the page copy. Press Ctrl C: it is selected already.
        </p>
      )}
      <Button className={styles.kept} onClick={onKept}>
        I have kept it
      </Button>
    </div>
  );
}
