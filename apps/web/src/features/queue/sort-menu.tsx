import { Button } from "@mantine/core";
import { IconArrowsSort } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { Picker } from "../../components/ui/picker.tsx";
import type { TicketSort } from "./queue-ask.ts";

const SORTS: { value: TicketSort; label: string }[] = [
  { value: "due", label: "Due first" },
  { value: "priority", label: "Most urgent first" },
  { value: "updated", label: "Last changed first" },
  { value: "created", label: "Newest first" },
];

/** The order of the queue. */
export function SortMenu({ sort, onSort }: { sort: TicketSort; onSort: (sort: TicketSort) => void }) {
  const now = SORTS.find(({ value }) => value === sort);
  return (
    <Picker
      label="Order"
      width={184}
      options={SORTS}
      chosen={[sort]}
      onPick={(picked) => {
        const chosen = SORTS.find(({ value }) => value === picked);
        if (chosen) onSort(chosen.value);
      }}
    >
      {(press) => (
        <Button size="xs" variant="default" leftSection={<Icon of={IconArrowsSort} />} onClick={press}>
          {now?.label}
        </Button>
      )}
    </Picker>
  );
}
