import "@mantine/dates/styles.layer.css";
import { Button, Popover, SegmentedControl } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import { CALENDAR_LOOK } from "../../components/ui/calendar-look.ts";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./range-picker.module.css";
import { lastDays, PRESETS_DAYS, presetOf, type ReportRange } from "./report-range.ts";

type Props = { range: ReportRange; today: string; onChange: (range: ReportRange) => void };

/** The dates of the report: 7, 30 or 90 days, or any two. */
export function RangePicker({ range, today, onChange }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [picked, setPicked] = useState<[string | null, string | null]>([range.from, range.to]);
  const choose = (dates: [string | null, string | null]) => {
    setPicked(dates);
    const [from, to] = dates;
    if (!from || !to) return;
    setIsOpen(false);
    onChange({ from, to });
  };
  const preset = presetOf(range, today);
  const presets = (
    <SegmentedControl
      aria-label="Days"
      data={PRESETS_DAYS.map((days) => ({ value: String(days), label: `${days} days` }))}
      value={preset ? String(preset) : ""}
      onChange={(days) => {
        setIsOpen(false);
        onChange(lastDays(Number(days), today));
      }}
    />
  );
  return (
    <>
      <div className={styles.wide}>{presets}</div>
      <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus>
        <Popover.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon of={IconCalendar} />}
            aria-label={`Dates: ${rangeWords(range)}`}
            onClick={() => {
              setPicked([range.from, range.to]);
              setIsOpen(!isOpen);
            }}
          >
            {rangeWords(range)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Dates of the report">
          <div className={styles.pop}>
            <div className={styles.narrow}>{presets}</div>
            <DatePicker
              {...CALENDAR_LOOK}
              type="range"
              allowSingleDateInRange
              maxDate={today}
              defaultDate={range.to}
              value={picked}
              onChange={choose}
            />
          </div>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

/** "21 Oct to 19 Nov", with years where they differ. */
function rangeWords({ from, to }: ReportRange): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const words = (date: string) =>
    new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", {
      day: "numeric",
      month: "short",
      ...(isOneYear ? {} : { year: "numeric" }),
      timeZone: "UTC",
    });
  return from === to ? words(from) : `${words(from)} to ${words(to)}`;
}
