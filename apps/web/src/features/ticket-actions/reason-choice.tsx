import { useId } from "react";
import styles from "./priority-choice.module.css";

type Props<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
};

/** One of a few reasons, all in sight. */
export function ReasonChoice<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options}>
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
    </fieldset>
  );
}
