import { useId } from "react";
import { OptionalLabel } from "../../ui/optional-label.tsx";
import styles from "./option-bar.module.css";

type Props = {
  label: string;
  options: readonly string[];
  value: string;
  onChange: (value: string) => void;
  isOptional: boolean;
  error?: string;
};

/** A choice of few, all in sight. Pressing the chosen one again takes the choice back where it is optional. */
export function OptionBar({ label, options, value, onChange, isOptional, error }: Props) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} aria-invalid={error ? true : undefined}>
      <legend className={styles.label}>{isOptional ? <OptionalLabel>{label}</OptionalLabel> : label}</legend>
      <div className={styles.bar} data-error={error ? true : undefined}>
        {options.map((option, place) => (
          <label key={option} data-on={option === value || undefined}>
            <input
              type="radio"
              name={id}
              value={option}
              checked={option === value}
              aria-label={option}
              // The first of them can be focused when the form points at what is missing.
              data-first={place === 0 || undefined}
              onChange={() => onChange(option)}
              onClick={() => isOptional && option === value && onChange("")}
            />
            {option}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
