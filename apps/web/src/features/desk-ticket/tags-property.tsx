import { Popover, TagsInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { listTags, type Ticket } from "@smartsupport/contracts";
import { useState } from "react";
import { Pill } from "../../components/ui/pill.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import styles from "./panel.module.css";
import { Property, ValueButton } from "./property.tsx";
import type { TicketChange } from "./ticket-change.ts";

const MOST = 20;
const LONGEST = 50;
const PAUSE_MS = 150;

/** Words of the desk's own to find a ticket by. Saved when the field closes. */
export function TagsProperty({ ticket, onChange }: { ticket: Ticket } & Pick<TicketChange, "onChange">) {
  const [isOpen, setIsOpen] = useState(false);
  const [tags, setTags] = useState(ticket.tags);
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const known = useOperationQuery(
    listTags,
    { query: { q: q || undefined } },
    { enabled: isOpen, placeholderData: (kept) => kept },
  );
  const now =
    ticket.tags.length > 0 ? (
      <span className={styles.pills}>
        {ticket.tags.map((tag) => (
          <Pill key={tag}>{tag}</Pill>
        ))}
      </span>
    ) : (
      <span className={styles.faint}>None</span>
    );
  const toggle = (isOpening: boolean) => {
    setIsOpen(isOpening);
    if (isOpening) setTags(ticket.tags);
    else if (tags.join("\n") !== ticket.tags.join("\n")) void onChange({ tags }, { tags });
  };
  usePageAct("ticket.tags", () => toggle(true), ticket.may.triage);
  if (!ticket.may.triage) return <Property name="Tags">{now}</Property>;

  return (
    <Property name="Tags">
      <Popover opened={isOpen} onChange={toggle} position="bottom-start" width={264} trapFocus>
        <Popover.Target>
          <ValueButton name="Tags" onClick={() => toggle(!isOpen)}>
            {now}
          </ValueButton>
        </Popover.Target>
        <Popover.Dropdown aria-label="Tags">
          <TagsInput
            data-autofocus
            label="Tags"
            description="Enter adds one"
            maxTags={MOST}
            value={tags}
            data={known.data?.items ?? []}
            onSearchChange={setTyped}
            // Inside, or a press on a choice would be one beside the field, and close it.
            comboboxProps={{ withinPortal: false }}
            acceptValueOnBlur
            onChange={(list) => setTags(list.map((tag) => tag.trim().slice(0, LONGEST)).filter(Boolean))}
          />
        </Popover.Dropdown>
      </Popover>
    </Property>
  );
}
