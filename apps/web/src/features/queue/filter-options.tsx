import { listCategories, listDepartments, listPeople } from "@smartsupport/contracts";
import { PRIORITIES, STATUSES } from "@smartsupport/domain";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import type { PickerOption } from "../../components/ui/picker.tsx";
import { PriorityIcon } from "../../components/ui/priority-icon.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import type { FilterName } from "./queue-ask.ts";

const RARELY_MS = 5 * 60_000;
const MOST_PEOPLE = 50;

export const FILTER_WORDS: Record<FilterName, string> = {
  status: "Status",
  priority: "Priority",
  department: "Department",
  category: "Category",
  assignee: "Assignee",
};

/** What can be chosen in each filter. */
export function useFilterOptions(): Record<FilterName, PickerOption[]> {
  const rarely = { staleTime: RARELY_MS };
  const departments = useOperationQuery(listDepartments, {}, rarely).data?.items ?? [];
  const categories = useOperationQuery(listCategories, {}, rarely).data?.items ?? [];
  const staff = { role: ["coordinator" as const, "admin" as const], limit: MOST_PEOPLE };
  const people = useOperationQuery(listPeople, { query: staff }, rarely).data?.items ?? [];
  return {
    status: STATUSES.map((status) => ({ value: status, label: status, icon: <StatusIcon status={status} /> })),
    priority: [...PRIORITIES, null].map((priority) => ({
      value: priority ?? "none",
      label: priority ?? "Not set",
      icon: <PriorityIcon priority={priority} />,
    })),
    department: departments.map(({ id, name }) => ({ value: id, label: name })),
    category: categories.map(({ id, name }) => ({ value: id, label: name })),
    assignee: [
      { value: "me", label: "Me" },
      { value: "none", label: "Nobody", icon: <PersonAvatar person={null} size={16} /> },
      ...people.map((person) => ({
        value: person.id,
        label: person.name,
        icon: <PersonAvatar person={person} size={16} />,
      })),
    ],
  };
}
