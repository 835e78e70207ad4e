import { Select, Textarea, TextInput } from "@mantine/core";
import type { FormField } from "@smartsupport/contracts";
import { DateField } from "../../ui/date-field.tsx";
import { OptionalLabel } from "../../ui/optional-label.tsx";
import { CostItemsField } from "./cost-items-field.tsx";
import { OptionBar } from "./option-bar.tsx";

type Props = {
  field: FormField;
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur: () => void;
  /** What is wrong with the answer (`""`) or with a part of it (`0.amount`). */
  errorAt: (path: string) => string | undefined;
  currency: string;
};

const BAR_HOLDS = { options: 4, letters: 36 };

/** One question of a category's form, as its type asks for it. */
export function CategoryField({ field, value, onChange, onBlur, errorAt, currency }: Props) {
  const { label, type, isRequired, options = [] } = field;
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const named = isRequired ? label : <OptionalLabel>{label}</OptionalLabel>;
  const error = errorAt("");
  const common = { label: named, value: text, error, onBlur };

  switch (type) {
    case "cost_items":
      return <CostItemsField {...{ label, value, onChange, currency, errorAt }} isOptional={!isRequired} />;
    case "date":
      return (
        <DateField
          label={label}
          value={text || null}
          onChange={onChange}
          {...{ error, onBlur }}
          isOptional={!isRequired}
        />
      );
    case "select":
      if (fitsBar(options)) {
        return <OptionBar {...{ label, options, onChange, error }} value={text} isOptional={!isRequired} />;
      }
      return (
        <Select
          {...common}
          value={text || null}
          data={options}
          onChange={onChange}
          placeholder="Choose"
          clearable={!isRequired}
        />
      );
    case "textarea":
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={5000}
          dir="auto"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "number":
      return <TextInput {...common} inputMode="decimal" onChange={(event) => onChange(event.currentTarget.value)} />;
    case "text":
      return (
        <TextInput {...common} maxLength={255} dir="auto" onChange={(event) => onChange(event.currentTarget.value)} />
      );
  }
}

function fitsBar(options: readonly string[]): boolean {
  const letters = options.reduce((sum, option) => sum + option.length, 0);
  return options.length <= BAR_HOLDS.options && letters <= BAR_HOLDS.letters;
}
