import { listDepartments, type Ticket } from "@smartsupport/contracts";
import { useState } from "react";
import { Picker } from "../../components/ui/picker.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { Property, ValueButton } from "./property.tsx";
import type { TicketChange } from "./ticket-change.ts";

/** Whose desk it is. */
export function DepartmentProperty({ ticket, onChange }: { ticket: Ticket } & Pick<TicketChange, "onChange">) {
  const [isOpen, setIsOpen] = useState(false);
  const { department, may } = ticket;
  usePageAct("ticket.department", () => setIsOpen(true), may.triage);
  const departments = useOperationQuery(listDepartments, {}, { enabled: may.triage }).data?.items ?? [];
  const now = <span>{department?.name ?? "None"}</span>;
  return (
    <Property name="Department">
      {may.triage ? (
        <Picker
          label="Department"
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={department ? [department.id] : []}
          isSearchable={departments.length > 8}
          opened={isOpen}
          onOpenedChange={setIsOpen}
          onPick={(id) => {
            const chosen = departments.find((one) => one.id === id);
            if (chosen && chosen.id !== department?.id) void onChange({ departmentId: id }, { department: chosen });
          }}
        >
          {(press) => (
            <ValueButton name="Department" onClick={press}>
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
