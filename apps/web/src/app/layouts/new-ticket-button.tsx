import { ActionIcon, Tooltip } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import { withKey } from "../../lib/keys/with-key.ts";

/** Files a ticket, from anywhere on the desk. */
export function NewTicketButton() {
  const label = withKey("New ticket", "everywhere.newTicket");
  return (
    <Tooltip label={label}>
      <ActionIcon component={Link} to="/tickets/new" variant="default" aria-label={label}>
        <Icon of={IconPlus} />
      </ActionIcon>
    </Tooltip>
  );
}
