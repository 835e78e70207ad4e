import { Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { CopyButton } from "./copy-button.tsx";
import formStyles from "./form.module.css";
import { OnceNotice } from "./once-notice.tsx";
import styles from "./secret-once.module.css";

export type Secret = { label: string; text: string; use: string };

/** A secret that the desk itself cannot show a second time. Stays until somebody says that it is kept. */
export function SecretOnce({ secret: { label, text, use }, onKept }: { secret: Secret; onKept: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const clipboard = useClipboard({ timeout: 4000 });
  useEffect(() => field.current?.select(), []);
  return (
    <div className={formStyles.form}>
      <p className={formStyles.lead}>{use}</p>
      <OnceNotice>Copy it now. For safety it is shown this once and never again.</OnceNotice>
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
        <CopyButton
          isCopied={clipboard.copied}
          onClick={() => {
            clipboard.copy(text);
            field.current?.select();
          }}
        />
      </div>
      {clipboard.error && (
        <p role="alert" className={formStyles.problem}>
          This browser does not let the page copy. Press Ctrl C: it is selected already.
        </p>
      )}
      <Button className={styles.kept} onClick={onKept}>
        I have kept it
      </Button>
    </div>
  );
}
