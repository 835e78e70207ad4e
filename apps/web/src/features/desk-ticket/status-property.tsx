import type { Ticket } from "@smartsupport/contracts";
import { useState } from "react";
import { MOVE_LABELS } from "../../components/ticket/move-labels.ts";
import { Picker } from "../../components/ui/picker.tsx";
import { StatusLabel } from "../../components/ui/status-label.tsx";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { Property, ValueButton } from "./property.tsx";
import type { TicketChange } from "./ticket-change.ts";

/** The status, and behind it the moves that may be made from here (`s`). */
export function StatusProperty({ ticket, onAct }: { ticket: Ticket } & Pick<TicketChange, "onAct">) {
  const [isOpen, setIsOpen] = useState(false);
  const { status, availableActions } = ticket;
  const moves = availableActions.filter((action) => action !== "assign" && action !== "follow_up");
  usePageAct("ticket.status", () => setIsOpen(true), moves.length > 0);
  const now = <StatusLabel status={status} />;
  return (
    <Property name="Status">
      {moves.length === 0 ? (
        now
      ) : (
        <Picker
          label="Move the ticket on"
          options={moves.map((action) => ({ value: action, label: MOVE_LABELS[action] }))}
          chosen={[]}
          opened={isOpen}
          onOpenedChange={setIsOpen}
          onPick={(picked) => {
            const action = moves.find((move) => move === picked);
            if (action) onAct(action);
          }}
        >
          {(press) => (
            <ValueButton name="Status" offer="ticket.status" onClick={press}>
              {now}
            </ValueButton>
          )}
        </Picker>
      )}
    </Property>
  );
}
