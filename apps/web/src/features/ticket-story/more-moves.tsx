import { Button } from "@mantine/core";
import type { Ticket } from "@smartsupport/contracts";
import { IconArrowBackUp, IconArrowForwardUp, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useRequesterMove } from "../../components/ticket/use-requester-move.ts";
import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { usePageActs } from "../../lib/keys/use-page-act.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { FollowUpDialog } from "./follow-up-dialog.tsx";
import styles from "./ticket-story.module.css";

/** The quieter things that may be done with one's ticket: edit, withdraw, follow up. Only what the server allows. */
export function MoreMoves({ ticket, onEdit }: { ticket: Ticket; onEdit: () => void }) {
  const [open, setOpen] = useState<"withdraw" | "follow_up" | null>(null);
  const move = useRequesterMove(ticket);
  const may = (action: Ticket["availableActions"][number]) => ticket.availableActions.includes(action);
  const close = () => setOpen(null);
  usePageActs({
    ...(ticket.may.edit && { "ticket.words": onEdit }),
    ...(may("follow_up") && { "ticket.followUp": () => setOpen("follow_up") }),
    ...(may("withdraw") && { "ticket.withdraw": () => setOpen("withdraw") }),
  });
  if (!ticket.may.edit && !may("withdraw") && !may("follow_up")) return null;

  return (
    <div className={styles.moves}>
      {ticket.may.edit && (
        <Button variant="default" size="xs" leftSection={<Icon of={IconPencil} />} onClick={onEdit}>
          Edit
        </Button>
      )}
      {may("follow_up") && (
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon of={IconArrowForwardUp} />}
          onClick={() => setOpen("follow_up")}
        >
          Follow up
        </Button>
      )}
      {may("withdraw") && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<Icon of={IconArrowBackUp} />}
          onClick={() => setOpen("withdraw")}
        >
          Withdraw
        </Button>
      )}
      <ConfirmDialog
        opened={open === "withdraw"}
        onClose={close}
        title={`Withdraw ${ticket.number}?`}
        reason={{ label: "Why do you no longer need it?" }}
        confirmLabel="Withdraw"
        isDangerous
        onConfirm={async (reason) => {
          await move.mutateAsync({ action: "withdraw", reason });
          toastDone(`${ticket.number} is withdrawn.`);
        }}
      >
        The desk stops working on it. It cannot be opened again; a follow-up starts a new ticket.
      </ConfirmDialog>
      <FollowUpDialog ticket={ticket} opened={open === "follow_up"} onClose={close} />
    </div>
  );
}
