import type { DatePickerProps } from "@mantine/dates";
import styles from "./date-field.module.css";

/** What every calendar of ours is told: names for its arrows, weeks from Monday, our colours. */
export const CALENDAR_LOOK = {
  ariaLabels: {
    previousMonth: "Previous month",
    nextMonth: "Next month",
    previousYear: "Previous year",
    nextYear: "Next year",
    previousDecade: "Previous decade",
    nextDecade: "Next decade",
  },
  firstDayOfWeek: 1,
  weekendDays: [],
  classNames: { day: styles.day },
} satisfies Partial<DatePickerProps>;
