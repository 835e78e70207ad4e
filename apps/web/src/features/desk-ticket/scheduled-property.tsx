import "@mantine/dates/styles.layer.css";
import { Button, Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import type { Ticket } from "@smartsupport/contracts";
import { useState } from "react";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { calendarDateWords, today } from "../../lib/time/calendar-date.ts";
import styles from "./panel.module.css";
import { Property, ValueButton } from "./property.tsx";
import type { TicketChange } from "./ticket-change.ts";

/** The date it is needed on. */
export function ScheduledProperty({ ticket, onChange }: { ticket: Ticket } & Pick<TicketChange, "onChange">) {
  const [isOpen, setIsOpen] = useState(false);
  const { scheduledDate, may } = ticket;
  usePageAct("ticket.scheduled", () => setIsOpen(true), may.edit);
  const now = scheduledDate ? (
    <span>{calendarDateWords(scheduledDate)}</span>
  ) : (
    <span className={styles.faint}>No date</span>
  );
  if (!may.edit) return <Property name="Needed on">{now}</Property>;
  const choose = (date: string | null) => {
    setIsOpen(false);
    if (date !== scheduledDate) void onChange({ scheduledDate: date }, { scheduledDate: date });
  };
  return (
    <Property name="Needed on">
      <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" trapFocus>
        <Popover.Target>
          <ValueButton name="Needed on" onClick={() => setIsOpen(!isOpen)}>
            {now}
          </ValueButton>
        </Popover.Target>
        <Popover.Dropdown aria-label="Needed on">
          <div className={styles.pop}>
            <DatePicker value={scheduledDate} minDate={today()} firstDayOfWeek={1} weekendDays={[]} onChange={choose} />
            {scheduledDate && (
              <Button size="xs" variant="default" onClick={() => choose(null)}>
                No date
              </Button>
            )}
          </div>
        </Popover.Dropdown>
      </Popover>
    </Property>
  );
}
