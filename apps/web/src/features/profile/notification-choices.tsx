import { NativeSelect } from "@mantine/core";
import {
  type NotificationChoices as Choices,
  changeNotificationChoices,
  getNotificationChoices,
} from "@smartsupport/contracts";
import type { NoticeKind, NoticeMail } from "@smartsupport/domain";
import { useQueryClient } from "@tanstack/react-query";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { operationKey } from "../../lib/api/operation-key.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import styles from "./notification-choices.module.css";
import { KIND_WORDS } from "./notification-words.ts";

const MAILS: { value: NoticeMail; label: string }[] = [
  { value: "at_once", label: "At once" },
  { value: "hourly", label: "Once an hour" },
  { value: "daily", label: "Once a day, at 8" },
  { value: "never", label: "Never" },
];

/** When a mail tells of each kind of news. Kept as it is chosen, taken back if refused. */
export function NotificationChoices() {
  const client = useQueryClient();
  const key = operationKey(getNotificationChoices, {});
  const choices = useOperationQuery(getNotificationChoices, {});
  const change = useOperationMutation<typeof changeNotificationChoices, never, Choices | undefined>(
    changeNotificationChoices,
    {
      onMutate({ body }) {
        const before = client.getQueryData<Choices>(key);
        client.setQueryData<Choices>(
          key,
          (now) => now && { items: now.items.map((item) => ({ ...item, mail: body?.[item.kind] ?? item.mail })) },
        );
        return before;
      },
      onSuccess: (answer) => void client.setQueryData(key, answer),
      onError: (_problem, _input, before) => void client.setQueryData(key, before),
    },
  );
  const choose = (kind: NoticeKind, mail: NoticeMail) => change.mutate({ body: { [kind]: mail } });

  if (choices.isPending) return <SkeletonText lines={4} label="Loading your notifications" />;
  if (!choices.data) {
    return <ErrorState title="This did not load." problem={choices.error} retry={() => void choices.refetch()} />;
  }
  return (
    <>
      <p className={styles.lead}>
        Your inbox tells you of all of this. Choose when a mail does too. Mails about your password and your sign-in
        always come at once.
      </p>
      <ul aria-label="When you are mailed" className={styles.list}>
        {choices.data.items.map(({ kind, mail }) => (
          <li key={kind} className={styles.kind}>
            <label htmlFor={`mail-of-${kind}`}>
              <b>{KIND_WORDS[kind].name}</b>
              <span>{KIND_WORDS[kind].about}</span>
            </label>
            <NativeSelect
              id={`mail-of-${kind}`}
              className={styles.mail}
              data={MAILS}
              value={mail}
              onChange={({ currentTarget }) => choose(kind, currentTarget.value as NoticeMail)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
