import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import { ConnectDialog } from "./connect-dialog.tsx";

/** The way to one more outside system. */
export function ConnectButton({ variant = "default" }: { variant?: "default" | "filled" }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="xs" variant={variant} leftSection={<Icon of={IconPlus} />} onClick={() => setIsOpen(true)}>
        Connect a system
      </Button>
      <ConnectDialog opened={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
