import { Button } from "@mantine/core";
import { listNotifications, type NotificationGroup } from "@smartsupport/contracts";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { SkeletonRows } from "../../components/ui/skeleton.tsx";
import { useOperationPages } from "../../lib/api/use-operation-pages.ts";
import { useMark } from "../../lib/inbox/use-mark.ts";
import styles from "./inbox.module.css";
import { InboxList } from "./inbox-list.tsx";

type Props = { show: "all" | "unread"; addressOf: (group: NotificationGroup) => string };

/** What the reader was told of, the newest first, page by page. */
export function Inbox({ show, addressOf }: Props) {
  const pages = useOperationPages(listNotifications, { query: { show } }, { keepPrevious: true });
  const mark = useMark();
  if (pages.isPending) return <SkeletonRows rows={8} label="Loading your inbox" />;
  if (pages.error && pages.items.length === 0) {
    return <ErrorState title="Your inbox did not load." problem={pages.error} retry={() => void pages.refetch()} />;
  }
  if (pages.items.length === 0) return <Nothing show={show} />;
  return (
    <>
      <InboxList
        groups={pages.items}
        addressOf={addressOf}
        onMark={({ number, unread }) => mark.mutate({ body: { as: unread > 0 ? "read" : "unread", number } })}
      />
      {pages.hasNextPage && (
        <div className={styles.next}>
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

function Nothing({ show }: Pick<Props, "show">) {
  return show === "unread" ? (
    <EmptyState title="You have read everything">What happens on your tickets comes here as it happens.</EmptyState>
  ) : (
    <EmptyState title="Nothing here yet">
      Answers to your tickets, mentions of you and news on tickets you follow come here, and stay for 90 days.
    </EmptyState>
  );
}
