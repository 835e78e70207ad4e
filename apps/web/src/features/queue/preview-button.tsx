import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLayoutSidebarRight } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { withKey } from "../../lib/keys/with-key.ts";

/** Shows the ticket in hand beside the list, or takes it away. */
export function PreviewButton({ isOn, onPress }: { isOn: boolean; onPress: () => void }) {
  const label = withKey(isOn ? "Close the preview" : "Preview beside the list", "queue.preview");
  return (
    <Tooltip label={label}>
      <ActionIcon variant={isOn ? "light" : "default"} aria-label="Preview" aria-pressed={isOn} onClick={onPress}>
        <Icon of={IconLayoutSidebarRight} />
      </ActionIcon>
    </Tooltip>
  );
}
