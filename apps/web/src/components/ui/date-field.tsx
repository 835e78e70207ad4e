import "@mantine/dates/styles.layer.css";
import { DateInput } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import styles from "./date-field.module.css";
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

const CALENDAR_LABELS = {
  previousMonth: "Previous month",
  nextMonth: "Next month",
  previousYear: "Previous year",
  nextYear: "Next year",
  previousDecade: "Previous decade",
  nextDecade: "Next decade",
};

/** A date without a time: typed, or taken from a calendar. */
export function DateField({ label, isOptional, min, max, ...rest }: Props) {
  return (
    <DateInput
      {...rest}
      label={isOptional ? <OptionalLabel>{label}</OptionalLabel> : label}
      minDate={min}
      maxDate={max}
      clearable={isOptional}
      clearButtonProps={{ "aria-label": "Clear the date" }}
      ariaLabels={CALENDAR_LABELS}
      valueFormat="ddd D MMM YYYY"
      placeholder="Choose a date"
      firstDayOfWeek={1}
      weekendDays={[]}
      rightSection={rest.value && isOptional ? undefined : <Icon of={IconCalendar} />}
      rightSectionPointerEvents={rest.value && isOptional ? "all" : "none"}
      popoverProps={{ shadow: "none" }}
      classNames={{ day: styles.day }}
    />
  );
}
