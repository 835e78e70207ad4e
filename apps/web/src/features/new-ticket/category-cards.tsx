import type { Category } from "@smartsupport/contracts";
import { IconCheck } from "@tabler/icons-react";
import { useId } from "react";
import { CategoryIcon } from "../../components/ticket/category-icon.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./category-cards.module.css";

type Props = {
  categories: readonly Category[];
  value: string;
  onChange: (id: string) => void;
  error?: string;
  /** The first card, which takes the focus when none was chosen. */
  ref?: (input: HTMLInputElement | null) => void;
};

/** What it is about: one card a category, of which one is chosen. */
export function CategoryCards({ categories, value, onChange, error, ref }: Props) {
  const name = useId();
  return (
    <fieldset aria-invalid={error ? true : undefined} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={styles.legend}>What is it about?</legend>
      <div className={styles.cards}>
        {categories.map(({ id, name: title, description, icon }, place) => (
          <label key={id} className={styles.card} data-on={id === value || undefined}>
            <input
              ref={place === 0 ? ref : undefined}
              type="radio"
              name={name}
              value={id}
              checked={id === value}
              onChange={() => onChange(id)}
              aria-label={title}
              aria-describedby={`${name}-${id}`}
            />
            <CategoryIcon name={icon} size={20} />
            <b>{title}</b>
            <span id={`${name}-${id}`}>{description}</span>
            {id === value && (
              <i className={styles.tick} aria-hidden="true">
                <Icon of={IconCheck} size={12} />
              </i>
            )}
          </label>
        ))}
      </div>
      <p id={`${name}-error`} className={styles.error}>
        {error}
      </p>
    </fieldset>
  );
}
