import { Button, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { Icon } from "./icon.tsx";

/** Says, seen and heard, that something lies in the clipboard. */
export function CopyButton({ isCopied, onClick }: { isCopied: boolean; onClick: () => void }) {
  return (
    <>
      <Button variant="default" leftSection={<Icon of={isCopied ? IconCheck : IconCopy} />} onClick={onClick}>
        {isCopied ? "Copied" : "Copy"}
      </Button>
      <VisuallyHidden role="status">{isCopied && "Copied"}</VisuallyHidden>
    </>
  );
}
