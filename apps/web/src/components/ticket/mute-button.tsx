import { Button } from "@mantine/core";
import { getTicket, muteTicket, type Ticket, unmuteTicket } from "@smartsupport/contracts";
import { IconBell, IconBellOff } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { operationKey } from "../../lib/api/operation-key.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { ActKey } from "../ui/act-key.tsx";
import { Icon } from "../ui/icon.tsx";

/** Hear no more of a ticket than what is meant for oneself by name, or hear of it again. */
export function MuteButton({ ticket }: { ticket: Ticket }) {
  const client = useQueryClient();
  const { number, isMuted } = ticket;
  const show = (muted: boolean) =>
    client.setQueryData<Ticket>(
      operationKey(getTicket, { params: { number } }),
      (now) => now && { ...now, isMuted: muted },
    );
  const options = {
    onMutate: () => void show(!isMuted),
    onError: () => void show(isMuted),
  };
  const mute = useOperationMutation(muteTicket, {
    ...options,
    onSuccess: () => toastDone(`${number} is muted: you hear only of what is meant for you by name.`),
  });
  const unmute = useOperationMutation(unmuteTicket, options);
  const act = () => (isMuted ? unmute.mutate({ params: { number } }) : mute.mutate({ params: { number }, body: {} }));
  usePageAct("ticket.mute", act);
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon of={isMuted ? IconBell : IconBellOff} />}
      rightSection={<ActKey of="ticket.mute" />}
      title={isMuted ? undefined : "Hear only of what is meant for you by name"}
      onClick={act}
    >
      {isMuted ? "Unmute" : "Mute"}
    </Button>
  );
}
