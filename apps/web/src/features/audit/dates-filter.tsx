import "@mantine/dates/styles.layer.css";
import { Popover, UnstyledButton } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { useState } from "react";
import { CALENDAR_LOOK } from "../../components/ui/calendar-look.ts";
import { calendarDateWords, today } from "../../lib/time/calendar-date.ts";
import styles from "./audit.module.css";

type Dates = { from: string | null; to: string | null };
type Props = Dates & { onChange: (dates: Dates) => void };

/** Two days, both included, from a calendar. */
export function DatesFilter({ from, to, onChange }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [picked, setPicked] = useState<[string | null, string | null]>([from, to]);
  const choose = (dates: [string | null, string | null]) => {
    setPicked(dates);
    if (!dates[0] || !dates[1]) return;
    setIsOpen(false);
    onChange({ from: dates[0], to: dates[1] });
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={styles.choice}
          onClick={() => {
            setPicked([from, to]);
            setIsOpen(!isOpen);
          }}
        >
          {datesWords({ from, to })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Days of the log">
        <DatePicker
          {...CALENDAR_LOOK}
          type="range"
          allowSingleDateInRange
          maxDate={today()}
          value={picked}
          onChange={choose}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function datesWords({ from, to }: Dates): string {
  if (from && to)
    return from === to ? calendarDateWords(from) : `${calendarDateWords(from)} to ${calendarDateWords(to)}`;
  if (from) return `since ${calendarDateWords(from)}`;
  return to ? `until ${calendarDateWords(to)}` : "When";
}
