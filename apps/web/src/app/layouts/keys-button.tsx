import { ActionIcon, Tooltip } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { runOffer } from "../../lib/keys/offers.ts";
import { withKey } from "../../lib/keys/with-key.ts";

/** Shows every key. */
export function KeysButton() {
  const label = withKey("All keys", "everywhere.keys");
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} aria-haspopup="dialog" onClick={() => runOffer("everywhere.keys")}>
        <Icon of={IconKeyboard} />
      </ActionIcon>
    </Tooltip>
  );
}
