import { listCategories, listDrafts, listTickets } from "@smartsupport/contracts";
import { DraftsKnown } from "../../components/ticket/row-draft.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { News } from "../../features/announcements/news.tsx";
import { ActiveList } from "../../features/my-tickets/active-list.tsx";
import { CategoryMenu } from "../../features/new-ticket/category-menu.tsx";
import { UnfinishedTicket } from "../../features/new-ticket/unfinished-ticket.tsx";
import { useUser } from "../../features/session/use-session.ts";
import { WaitingList } from "../../features/waiting-for-me/waiting-list.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { useCalm } from "../../lib/use-calm.ts";
import styles from "./home.module.css";
import { HomeSkeleton } from "./home-skeleton.tsx";
import { greeting, waitingWords } from "./home-words.ts";
import { QuietHome } from "./quiet-home.tsx";

const SHOWN = 10;

/** What needs me, how my tickets stand, and the way to file one. */
export function HomePage() {
  usePageTitle("Home");
  const user = useUser();
  const waiting = useOperationQuery(listTickets, { query: { view: "my_waiting", limit: SHOWN } });
  const active = useOperationQuery(listTickets, { query: { view: "my_active", limit: SHOWN } });
  const drafts = useOperationQuery(listDrafts, {});
  const categories = useOperationQuery(listCategories, {}, { staleTime: 5 * 60_000 }).data?.items ?? [];

  // So that nothing moves down when a draft comes to light.
  const isDrawn = useCalm(Boolean(waiting.data && active.data && !drafts.isPending));

  const problem = waiting.error ?? active.error;
  if (problem && !(waiting.data && active.data)) {
    const retry = () => void Promise.all([waiting.refetch(), active.refetch()]);
    return (
      <>
        <PageHeader isGreeting title={greeting(user.firstName)} />
        <ErrorState title="Your tickets did not load." problem={problem} retry={retry} />
      </>
    );
  }
  if (!waiting.data || !active.data || !isDrawn) return <HomeSkeleton title={greeting(user.firstName)} />;

  const unsent = drafts.data?.items ?? [];
  const needed = waiting.data.items;
  const onTheirWay = active.data.items.filter(({ id }) => !needed.some((ticket) => ticket.id === id));
  if (needed.length === 0 && onTheirWay.length === 0) return <QuietHome categories={categories} drafts={unsent} />;

  return (
    <>
      <PageHeader isGreeting title={greeting(user.firstName)} lead={waitingWords(needed.length)} />
      <div className={styles.two}>
        <div className={styles.main}>
          <UnfinishedTicket drafts={unsent} />
          {needed.length > 0 && <WaitingList tickets={needed} />}
          {onTheirWay.length > 0 && (
            <DraftsKnown>
              <ActiveList tickets={onTheirWay} hasMore={active.data.nextCursor !== null} />
            </DraftsKnown>
          )}
        </div>
        <aside aria-label="File a ticket, and news" className={styles.aside}>
          <CategoryMenu categories={categories} />
          <News />
        </aside>
      </div>
    </>
  );
}
