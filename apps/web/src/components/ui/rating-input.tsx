import { IconStar, IconStarFilled } from "@tabler/icons-react";
import { useId } from "react";
import formStyles from "./form.module.css";
import { Icon } from "./icon.tsx";
import styles from "./rating-input.module.css";

const WORDS = ["Bad", "Poor", "Fair", "Good", "Great"];

type Props = { label: string; value: number | null; onChange: (value: number) => void; error?: string };

/** One to five stars, each with its word. */
export function RatingInput({ label, value, onChange, error }: Props) {
  const name = useId();
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined} aria-invalid={error ? true : undefined}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.stars}>
        {WORDS.map((word, place) => {
          const stars = place + 1;
          return (
            <label key={word} className={styles.star} data-on={stars <= (value ?? 0) || undefined} title={word}>
              <input
                type="radio"
                name={name}
                checked={value === stars}
                onChange={() => onChange(stars)}
                aria-label={`${stars} of 5, ${word}`}
              />
              <Icon of={stars <= (value ?? 0) ? IconStarFilled : IconStar} size={20} />
            </label>
          );
        })}
        <span className={styles.word}>{value ? WORDS[value - 1] : ""}</span>
      </div>
      {error && (
        <p id={`${name}-error`} role="alert" className={formStyles.problem}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
