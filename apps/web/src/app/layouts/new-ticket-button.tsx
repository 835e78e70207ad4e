import { ActionIcon, Tooltip } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";

/** Files a ticket, from anywhere on the desk. */
export function NewTicketButton() {
  return (
    <Tooltip label="New ticket (c)">
      <ActionIcon component={Link} to="/tickets/new" variant="default" aria-label="New ticket (c)">
        <Icon of={IconPlus} />
      </ActionIcon>
    </Tooltip>
  );
}
