import "@mantine/dates/styles.layer.css";
import { DateInput } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { CALENDAR_LOOK } from "./calendar-look.ts";
import { Icon } from "./icon.tsx";
import { OptionalLabel } from "./optional-label.tsx";

type Props = {
  label: string;
  /** A calendar date, `2026-11-21`. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  isOptional?: boolean;
  /** The earliest and the latest date that may be chosen, inclusive. */
  min?: string;
  max?: string;
  error?: string;
  description?: string;
  disabled?: boolean;
};

/** A date without a time: typed, or taken from a calendar. */
export function DateField({ label, isOptional, min, max, ...rest }: Props) {
  return (
    <DateInput
      {...CALENDAR_LOOK}
      {...rest}
      label={isOptional ? <OptionalLabel>{label}</OptionalLabel> : label}
      minDate={min}
      maxDate={max}
      clearable={isOptional}
      clearButtonProps={{ "aria-label": "Clear the date" }}
      valueFormat="ddd D MMM YYYY"
      placeholder="Choose a date"
      rightSection={rest.value && isOptional ? undefined : <Icon of={IconCalendar} />}
      rightSectionPointerEvents={rest.value && isOptional ? "all" : "none"}
      popoverProps={{ shadow: "none" }}
    />
  );
}
