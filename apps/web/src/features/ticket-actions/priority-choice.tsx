import type { Priority } from "@smartsupport/domain";
import { useId } from "react";
import { PriorityLabel } from "../../components/ui/priority-label.tsx";
import styles from "./priority-choice.module.css";

type Props = {
  options: readonly Priority[];
  value: Priority | null;
  onChange: (priority: Priority) => void;
  error?: string;
};

/** The four priorities beside each other. */
export function PriorityChoice({ options, value, onChange, error }: Props) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>Priority</legend>
      <div className={styles.options} data-error={error ? true : undefined}>
        {options.map((priority, place) => (
          <label key={priority} data-on={priority === value || undefined}>
            <input
              type="radio"
              name={id}
              data-autofocus={place === 0 || undefined}
              checked={priority === value}
              onChange={() => onChange(priority)}
            />
            <PriorityLabel priority={priority} />
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
