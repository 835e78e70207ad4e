import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { addWatcher, getTicket, type PersonRef, removeWatcher, type Ticket } from "@smartsupport/contracts";
import { IconEye, IconEyeOff, IconPlus, IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { MuteButton } from "../../components/ticket/mute-button.tsx";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { PersonList } from "../../components/ui/person-list.tsx";
import { call } from "../../lib/api/call.ts";
import { operationKey } from "../../lib/api/operation-key.ts";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import styles from "./panel.module.css";

type Props = { ticket: Ticket; me: PersonRef };
type Change = { person: PersonRef; isAdded: boolean };

/** Who else hears of this ticket. Shows at once, and is taken back if refused. */
export function WatchersSection({ ticket, me }: Props) {
  const client = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const { watchers, number, may, requester } = ticket;
  const key = operationKey(getTicket, { params: { number } });
  const show = (list: PersonRef[]) =>
    client.setQueryData<Ticket>(key, (now) => (now ? { ...now, watchers: list } : now));

  const change = useMutation({
    mutationFn: ({ person, isAdded }: Change) => {
      const params = { number, id: person.id };
      return isAdded ? call(addWatcher, { params, body: {} }) : call(removeWatcher, { params });
    },
    onMutate: ({ person, isAdded }) => {
      show(isAdded ? [...watchers, person] : watchers.filter(({ id }) => id !== person.id));
      return watchers;
    },
    onSuccess: (answer) => show(answer.watchers),
    onError: (_problem, _change, before) => before && show(before),
  });

  const isWatching = watchers.some(({ id }) => id === me.id);
  const watch = () => change.mutate({ person: me, isAdded: !isWatching });
  usePageAct("ticket.watch", watch, may.watch || isWatching);

  return (
    <section aria-labelledby="watchers-title">
      <h2 id="watchers-title">
        Watchers
        {may.watch && (
          <Tooltip label="Add a watcher">
            <ActionIcon size="sm" aria-label="Add a watcher" onClick={() => setIsOpen(true)}>
              <Icon of={IconPlus} />
            </ActionIcon>
          </Tooltip>
        )}
      </h2>
      {watchers.length === 0 && <p className={styles.faint}>Nobody else follows this ticket.</p>}
      <ul>
        {watchers.map((person) => (
          <li key={person.id} className={styles.person}>
            <PersonAvatar person={person} size={20} />
            <span>{person.id === me.id ? "You" : person.name}</span>
            {may.watch && (
              <ActionIcon
                size="sm"
                aria-label={`Remove ${person.name} as watcher`}
                onClick={() => change.mutate({ person, isAdded: false })}
              >
                <Icon of={IconX} size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.hearing}>
        {(may.watch || isWatching) && (
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon of={isWatching ? IconEyeOff : IconEye} />}
            rightSection={<ActKey of="ticket.watch" />}
            aria-keyshortcuts="W"
            onClick={watch}
          >
            {isWatching ? "Stop watching" : "Watch"}
          </Button>
        )}
        <MuteButton ticket={ticket} />
      </div>
      <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title="Add a watcher" size={400}>
        <PersonList
          label="Watcher"
          without={[requester.id, ...watchers.map(({ id }) => id)]}
          onPick={(person) => {
            setIsOpen(false);
            if (person) change.mutate({ person, isAdded: true });
          }}
        />
      </Dialog>
    </section>
  );
}
