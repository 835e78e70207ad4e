import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Icon } from "../../components/ui/icon.tsx";
import { KeyDialog } from "./key-dialog.tsx";

/** The way to one more key. */
export function MakeKeyButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" leftSection={<Icon of={IconPlus} />} onClick={() => setIsOpen(true)}>
        Make a key
      </Button>
      <KeyDialog opened={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
