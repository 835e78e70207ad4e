import { Checkbox } from "@mantine/core";
import { useId } from "react";
import styles from "./check-list.module.css";

type Props<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string; hint?: string }[];
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  /** Offers all at once, under these words. */
  allLabel?: string;
  error?: string;
  isNarrow?: boolean;
};

/** Several of a few, each in words. */
export function CheckList<Value extends string>({ label, options, value, onChange, ...rest }: Props<Value>) {
  const { allLabel, error, isNarrow } = rest;
  const id = useId();
  const isAll = value.length === options.length;
  const toggle = (one: Value) =>
    onChange(
      options.map((option) => option.value).filter((own) => (own === one ? !value.includes(own) : value.includes(own))),
    );
  return (
    <fieldset aria-describedby={error ? id : undefined}>
      <legend className={styles.legend}>{label}</legend>
      {allLabel && (
        <Checkbox
          className={styles.all}
          label={allLabel}
          checked={isAll}
          indeterminate={!isAll && value.length > 0}
          onChange={() => onChange(isAll ? [] : options.map((option) => option.value))}
        />
      )}
      <div className={styles.options} data-narrow={isNarrow || undefined}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            description={option.hint}
            classNames={{ body: styles.body, description: styles.hint }}
            checked={value.includes(option.value)}
            aria-invalid={error ? true : undefined}
            onChange={() => toggle(option.value)}
          />
        ))}
      </div>
      {error && (
        <p id={id} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
