import { UnstyledButton } from "@mantine/core";
import { Chip } from "../../components/ui/chip.tsx";
import { Picker, type PickerOption } from "../../components/ui/picker.tsx";
import styles from "./filter-bar.module.css";

type Props = {
  name: string;
  options: readonly PickerOption[];
  chosen: readonly string[];
  isMultiple: boolean;
  opened: boolean;
  onOpenedChange: (isOpen: boolean) => void;
  onChange: (values: string[]) => void;
};

/** One filter: its name, what is chosen, a cross. Pressing the choice changes it. */
export function FilterChip({ name, options, chosen, isMultiple, opened, onOpenedChange, onChange }: Props) {
  const picked = options.filter(({ value }) => chosen.includes(value));
  const toggle = (value: string) => {
    const without = chosen.filter((one) => one !== value);
    if (without.length < chosen.length) onChange(without);
    else onChange(isMultiple ? [...chosen, value] : [value]);
  };
  return (
    <Chip
      name={name}
      relation={chosen.length > 1 ? "is any of" : "is"}
      onRemove={() => onChange([])}
      removeLabel={`Remove the filter ${name}`}
    >
      <Picker
        label={name}
        options={options}
        chosen={chosen}
        isMultiple={isMultiple}
        isSearchable={options.length > 9}
        opened={opened}
        onOpenedChange={onOpenedChange}
        onPick={toggle}
      >
        {(press) => (
          <UnstyledButton className={styles.choice} onClick={press}>
            <span className={styles.spoken}>{`${name}:`}</span>{" "}
            {picked.length > 0 && picked.map(({ value, icon }) => icon && <span key={value}>{icon}</span>)}
            <span>{choiceWords(picked, chosen.length)}</span>
          </UnstyledButton>
        )}
      </Picker>
    </Chip>
  );
}

function choiceWords(picked: readonly PickerOption[], count: number): string {
  if (count === 0) return "Choose";
  if (count === 1) return picked[0]?.label ?? "1 chosen";
  return picked.length === 2 ? picked.map(({ label }) => label).join(", ") : String(count);
}
