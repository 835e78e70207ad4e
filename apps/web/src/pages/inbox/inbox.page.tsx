import { Button } from "@mantine/core";
import type { MarkedNotifications, NotificationGroup } from "@smartsupport/contracts";
import { Link, useSearchParams } from "react-router-dom";
import { ActKey } from "../../components/ui/act-key.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { TabLinks } from "../../components/ui/tab-links.tsx";
import styles from "../../features/inbox/inbox.module.css";
import { Inbox } from "../../features/inbox/inbox.tsx";
import { useUser } from "../../features/session/use-session.ts";
import { useMark } from "../../lib/inbox/use-mark.ts";
import { useUnread } from "../../lib/inbox/use-unread.ts";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { usePageTitle } from "../../lib/page-title.ts";

/** `/inbox`: what happened on the reader's tickets, unread first, all by the other tab. */
export function InboxPage() {
  const isStaff = useUser().role !== "employee";
  const show = useSearchParams()[0].get("show") === "all" ? "all" : "unread";
  const unread = useUnread();
  const mark = useMark();
  usePageTitle(unread.length > 0 ? `Inbox (${unread.length})` : "Inbox");
  const sayRead = ({ readAt }: MarkedNotifications) => {
    if (readAt === null) return;
    const takeBack = () => mark.mutate({ body: { as: "before", readAt } });
    toastDone("All is marked as read.", { label: "Undo", isUndo: true, run: takeBack });
  };
  const readAll = () => mark.mutate({ body: { as: "read" } }, { onSuccess: sayRead });
  usePageAct("inbox.markAll", readAll, unread.length > 0);
  const addressOf = ({ number, isOwn }: NotificationGroup) =>
    isStaff && !isOwn ? `/desk/tickets/${number}` : `/tickets/${number}`;
  return (
    <>
      <PageHeader title="Inbox" lead={<Link to="/profile">Choose what is mailed to you</Link>} />
      <div className={styles.bar}>
        <TabLinks
          label="What is shown"
          isBare
          tabs={[
            { to: "/inbox", label: "Unread", count: unread.length, isHere: show === "unread" },
            { to: "/inbox?show=all", label: "All", isHere: show === "all" },
          ]}
        />
        <Button
          size="xs"
          variant="default"
          disabled={unread.length === 0}
          loading={mark.isPending}
          rightSection={<ActKey of="inbox.markAll" />}
          onClick={readAll}
        >
          Mark all as read
        </Button>
      </div>
      <Inbox show={show} addressOf={addressOf} />
    </>
  );
}
