import { ActionIcon, Button } from "@mantine/core";
import { type Announcement, listAnnouncements } from "@smartsupport/contracts";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { Dialog } from "../../components/ui/dialog.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Markdown } from "../../components/ui/markdown.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { calendarDateWords } from "../../lib/time/calendar-date.ts";
import { AnnouncementForm } from "./announcement-form.tsx";
import styles from "./announcement-list.module.css";
import { TakeBackDialog } from "./take-back-dialog.tsx";

type Props = { isWriting: boolean; onWrite: (isWriting: boolean) => void };

/** What everybody reads on their home now, to be changed or taken back. */
export function AnnouncementList({ isWriting, onWrite }: Props) {
  const { data, isPending, error, refetch } = useOperationQuery(listAnnouncements, {});
  const [changing, setChanging] = useState<Announcement | null>(null);
  const [unwanted, setUnwanted] = useState<Announcement | null>(null);
  const close = () => {
    setChanging(null);
    onWrite(false);
  };
  return (
    <div className={styles.page}>
      {isPending && <SkeletonText lines={4} label="Loading the news" />}
      {error && !data && <ErrorState title="The news did not load." problem={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState
          title="Nothing to tell"
          action={
            <Button size="xs" onClick={() => onWrite(true)}>
              Tell everybody
            </Button>
          }
        >
          A printer that is down, a rule that changes: what you write here stands on everybody's home until its last
          day.
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={styles.list} aria-label="News">
          {data.items.map((each) => (
            <li key={each.id}>
              <div className={styles.what}>
                <b dir="auto">{each.title}</b>
                {each.words && <Markdown text={each.words} />}
                <p className={styles.help}>
                  {each.author.name}, until {calendarDateWords(each.lastDay)}
                </p>
              </div>
              <Button size="xs" variant="default" aria-label={`Change ${each.title}`} onClick={() => setChanging(each)}>
                Change
              </Button>
              <ActionIcon variant="default" aria-label={`Take back ${each.title}`} onClick={() => setUnwanted(each)}>
                <Icon of={IconTrash} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Dialog
        opened={isWriting || changing !== null}
        onClose={close}
        title={changing ? "Change the news" : "Tell everybody"}
        size={560}
      >
        <AnnouncementForm key={changing?.id ?? "new"} announcement={changing} onClose={close} />
      </Dialog>
      <TakeBackDialog announcement={unwanted} onClose={() => setUnwanted(null)} />
    </div>
  );
}
