import { PasswordInput } from "@mantine/core";
import { IconCheck, IconPoint, IconX } from "@tabler/icons-react";
import { type Ref, useId } from "react";
import { Icon } from "../ui/icon.tsx";
import { passwordRules } from "./password-rules.ts";
import styles from "./person.module.css";
import { usePasswordCheck } from "./use-password-check.ts";

type Props = {
  label?: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  error?: string;
  /** Names, address, company id: what the password must not be made of. */
  personal: readonly string[];
  ref?: Ref<HTMLInputElement>;
};

/** A new password with its rules, ticked off while it is typed; what only the server knows, when the field is left. */
export function NewPasswordField({ label = "Password", value, onChange, onBlur, personal, ...rest }: Props) {
  const id = useId();
  const rules = `${id}-rules`;
  const own = passwordRules(value, personal);
  const { problem, check } = usePasswordCheck(value, personal);
  const shown = [...own, { words: "Not easy to guess", isKept: problem === null, isBroken: Boolean(problem) }];
  return (
    <div>
      <PasswordInput
        {...rest}
        label={label}
        autoComplete="new-password"
        id={id}
        aria-invalid={rest.error ? true : undefined}
        aria-describedby={rest.error ? `${id}-error ${rules}` : rules}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => {
          onBlur?.();
          if (own.every(({ isKept }) => isKept)) void check();
        }}
      />
      <ul id={rules} className={styles.rules}>
        {shown.map(({ words, isKept, isBroken }) => (
          <li key={words} data-kept={isKept || undefined} data-broken={isBroken || undefined}>
            <Icon of={isKept ? IconCheck : isBroken ? IconX : IconPoint} size={14} />
            {words}
            {isKept && <span className={styles.hidden}> (kept)</span>}
            {isBroken && <span className={styles.hidden}> (not kept)</span>}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.problem}>
        {rest.error ? "" : problem}
      </p>
    </div>
  );
}
