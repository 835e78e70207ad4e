import { UnstyledButton } from "@mantine/core";
import type { SimilarTicket } from "@smartsupport/contracts";
import { useState } from "react";
import { Dialog } from "../../components/ui/dialog.tsx";
import { useIsPhone } from "../../lib/use-is-narrow.ts";
import styles from "./likely-line.module.css";
import { SimilarList } from "./similar-list.tsx";

/** On a phone, where there is no room beside the form: similar tickets behind a button. */
export function SimilarSheet({ tickets }: { tickets: readonly SimilarTicket[] }) {
  const isPhone = useIsPhone();
  const [isOpen, setIsOpen] = useState(false);
  if (!isPhone || tickets.length === 0) return null;
  return (
    <>
      <UnstyledButton className={styles.choice} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {tickets.length === 1 ? "A ticket of yours sounds alike" : `${tickets.length} tickets of yours sound alike`}
      </UnstyledButton>
      <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title="Is it one of these?">
        <SimilarList tickets={tickets} />
      </Dialog>
    </>
  );
}
