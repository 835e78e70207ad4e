import { listDepartments, type Ticket } from "@smartsupport/contracts";
import { Picker } from "../../components/ui/picker.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { Property, ValueButton } from "./property.tsx";
import type { TicketChange } from "./ticket-change.ts";

/** Whose desk it is. */
export function DepartmentProperty({ ticket, onChange }: { ticket: Ticket } & Pick<TicketChange, "onChange">) {
  const { department, may } = ticket;
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
