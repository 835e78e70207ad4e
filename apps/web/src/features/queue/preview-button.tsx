import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLayoutSidebarRight } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";

/** Shows the ticket in hand beside the list, or takes it away. */
export function PreviewButton({ isOn, onPress }: { isOn: boolean; onPress: () => void }) {
  const label = isOn ? "Close the preview (Space)" : "Preview beside the list (Space)";
  return (
    <Tooltip label={label}>
      <ActionIcon variant={isOn ? "light" : "default"} aria-label="Preview" aria-pressed={isOn} onClick={onPress}>
        <Icon of={IconLayoutSidebarRight} />
      </ActionIcon>
    </Tooltip>
  );
}
