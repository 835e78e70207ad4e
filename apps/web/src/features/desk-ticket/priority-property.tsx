import type { Ticket } from "@smartsupport/contracts";
import { PRIORITIES } from "@smartsupport/domain";
import { useState } from "react";
import { Picker } from "../../components/ui/picker.tsx";
import { PriorityIcon } from "../../components/ui/priority-icon.tsx";
import { PriorityLabel } from "../../components/ui/priority-label.tsx";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { Property, ValueButton } from "./property.tsx";
import type { TicketChange } from "./ticket-change.ts";

/** How urgent it is (`p`). An approved ticket keeps one, because its clock counts by it. */
export function PriorityProperty({ ticket, onChange }: { ticket: Ticket } & Pick<TicketChange, "onChange">) {
  const [isOpen, setIsOpen] = useState(false);
  const { priority, may, approvedAt } = ticket;
  usePageAct("ticket.priority", () => setIsOpen(true), may.triage);
  const now = <PriorityLabel priority={priority} />;
  const choices = approvedAt ? PRIORITIES : [...PRIORITIES, null];
  return (
    <Property name="Priority">
      {may.triage ? (
        <Picker
          label="Priority"
          options={choices.map((one) => ({
            value: one ?? "none",
            label: one ?? "Not set",
            icon: <PriorityIcon priority={one} />,
          }))}
          chosen={[priority ?? "none"]}
          opened={isOpen}
          onOpenedChange={setIsOpen}
          onPick={(picked) => {
            const chosen = PRIORITIES.find((one) => one === picked) ?? null;
            if (chosen !== priority) void onChange({ priority: chosen }, { priority: chosen });
          }}
        >
          {(press) => (
            <ValueButton name="Priority" offer="ticket.priority" onClick={press}>
              {now}
            </ValueButton>
          )}
        </Picker>
      ) : (
        now
      )}
    </Property>
  );
}
