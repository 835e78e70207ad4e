import { useId } from "react";
import styles from "./priority-choice.module.css";

type Props<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
  error?: string;
};

/** One of a few reasons, all in sight. */
export function ReasonChoice<Value extends string>({ label, options, value, onChange, error }: Props<Value>) {
  const name = useId();
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined} aria-invalid={error ? true : undefined}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options} data-error={error ? true : undefined}>
        {options.map((option, place) => (
          <label key={option.value} data-on={option.value === value || undefined}>
            <input
              type="radio"
              name={name}
              data-autofocus={place === 0 || undefined}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
