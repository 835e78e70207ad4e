import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useRef } from "react";
import { Icon } from "../../ui/icon.tsx";
import { OptionalLabel } from "../../ui/optional-label.tsx";
import styles from "./cost-items-field.module.css";
import { type CostRow, costRows, EMPTY_ROW, sumHundredths } from "./cost-rows.ts";
import { currencySign, money } from "./money.ts";

type Props = {
  label: string;
  value: unknown;
  onChange: (rows: CostRow[]) => void;
  currency: string;
  isOptional: boolean;
  /** What is wrong with `""` (the whole), `0.amount`, `2.element`. */
  errorAt: (path: string) => string | undefined;
};

/** Lines of costs with their sum. Enter in the last amount begins a new line. */
export function CostItemsField({ label, value, onChange, currency, isOptional, errorAt }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const rows = costRows(value);
  const whole = errorAt("");

  const change = (place: number, part: Partial<CostRow>) =>
    onChange(rows.map((row, index) => (index === place ? { ...row, ...part } : row)));
  const remove = (place: number) => onChange(rows.filter((_, index) => index !== place));
  const add = () => {
    onChange([...rows, EMPTY_ROW]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>("[data-last] input")?.focus());
  };

  return (
    <fieldset>
      <legend className={styles.label}>{isOptional ? <OptionalLabel>{label}</OptionalLabel> : label}</legend>
      <div className={styles.table} ref={list}>
        {rows.map((row, place) => (
          <div key={place} className={styles.row} data-last={place === rows.length - 1 || undefined}>
            <TextInput
              aria-label={`Cost ${place + 1}`}
              placeholder="What for"
              maxLength={255}
              value={row.element}
              error={errorAt(`${place}.element`)}
              onChange={(event) => change(place, { element: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`Amount ${place + 1}`}
              placeholder="0.00"
              inputMode="decimal"
              leftSection={<span className={styles.sign}>{currencySign(currency)}</span>}
              classNames={{ input: styles.amount }}
              value={row.amount}
              error={errorAt(`${place}.amount`)}
              onChange={(event) => change(place, { amount: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.ctrlKey || event.metaKey || place !== rows.length - 1) return;
                event.preventDefault();
                add();
              }}
            />
            <ActionIcon
              size="lg"
              aria-label={`Remove cost ${place + 1}`}
              disabled={rows.length === 1}
              onClick={() => remove(place)}
            >
              <Icon of={IconX} />
            </ActionIcon>
          </div>
        ))}
        <div className={styles.foot}>
          <Button variant="subtle" size="xs" leftSection={<Icon of={IconPlus} />} onClick={add}>
            Add a cost
          </Button>
          <output className={styles.total} aria-label="Total">
            Total <b>{money(sumHundredths(rows) / 100, currency)}</b>
          </output>
        </div>
      </div>
      {whole && <p className={styles.error}>{whole}</p>}
    </fieldset>
  );
}
