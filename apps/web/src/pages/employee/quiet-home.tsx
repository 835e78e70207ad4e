import { type Category, type DraftRow, listTickets } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { News } from "../../features/announcements/news.tsx";
import { NoTicketsYet } from "../../features/my-tickets/no-tickets-yet.tsx";
import { CategoryStarters } from "../../features/new-ticket/category-starters.tsx";
import { UnfinishedTicket } from "../../features/new-ticket/unfinished-ticket.tsx";
import { useUser } from "../../features/session/use-session.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import styles from "./home.module.css";
import { greeting } from "./home-words.ts";

/** Home while no ticket is on its way: a welcome on the first visit, quiet afterwards. */
export function QuietHome({ categories, drafts }: { categories: Category[]; drafts: readonly DraftRow[] }) {
  const { firstName } = useUser();
  const past = useOperationQuery(listTickets, { query: { view: "my_past", limit: 1 } });
  const isFirstVisit = past.data?.items.length === 0;
  return (
    <>
      {isFirstVisit ? (
        <PageHeader isGreeting title={`Welcome, ${firstName}`} lead={welcome(categories)} />
      ) : (
        <PageHeader isGreeting title={greeting(firstName)} lead="Nothing waits for you." />
      )}
      <UnfinishedTicket drafts={drafts} />
      <CategoryStarters categories={categories} />
      {past.isPending && <SkeletonText lines={4} />}
      {isFirstVisit && <NoTicketsYet />}
      {past.data && !isFirstVisit && (
        <EmptyState title="No ticket is on its way" action={<Link to="/tickets?show=past">Your past tickets</Link>}>
          Once you send one, it stands here with its progress.
        </EmptyState>
      )}
      <div className={styles.news}>
        <News />
      </div>
    </>
  );
}

function welcome(categories: Category[]): string {
  const names = [...new Set(categories.flatMap(({ department }) => (department ? [department.name] : [])))];
  const desks = names.length > 0 ? new Intl.ListFormat("en-GB").format(names) : "the desk";
  return `This is where you ask ${desks} for help, and see where it stands.`;
}
