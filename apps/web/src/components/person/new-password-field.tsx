import { PasswordInput } from "@mantine/core";
import { IconCheck, IconPoint } from "@tabler/icons-react";
import { type Ref, useId } from "react";
import { Icon } from "../ui/icon.tsx";
import { passwordRules } from "./password-rules.ts";
import styles from "./person.module.css";

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

/** A new password with its rules, ticked off while it is typed. */
export function NewPasswordField({ label = "Password", value, onChange, personal, ...rest }: Props) {
  const id = useId();
  const rules = `${id}-rules`;
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
      />
      <ul id={rules} className={styles.rules}>
        {passwordRules(value, personal).map(({ words, isKept }) => (
          <li key={words} data-kept={isKept || undefined}>
            <Icon of={isKept ? IconCheck : IconPoint} size={14} />
            {words}
            {isKept && <span className={styles.hidden}> (kept)</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
