import { Button } from "@mantine/core";
import { countTickets, listTickets } from "@smartsupport/contracts";
import { Link, useSearchParams } from "react-router-dom";
import { SearchSays } from "../../components/search/search-says.tsx";
import { SearchShown } from "../../components/search/search-shown.tsx";
import { TicketSearchField } from "../../components/search/ticket-search-field.tsx";
import { DraftsKnown } from "../../components/ticket/row-draft.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { SectionCard } from "../../components/ui/section-card.tsx";
import { SkeletonRows } from "../../components/ui/skeleton.tsx";
import { TabLinks } from "../../components/ui/tab-links.tsx";
import { MY_VIEWS, myView, type Show } from "../../features/my-tickets/my-views.ts";
import { TicketList } from "../../features/my-tickets/ticket-list.tsx";
import { useOperationPages } from "../../lib/api/use-operation-pages.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import styles from "./my-tickets.module.css";

const PAGE = 25;

/** All of one's own tickets, in three drawers, with a search. Drawer and words stand in the address. */
export function MyTicketsPage() {
  usePageTitle("My tickets");
  const [search, setSearch] = useSearchParams();
  const words = search.get("q") ?? "";
  const view = myView(search.get("show"));
  const query = { view: view.view, limit: PAGE, ...(words ? { q: words } : {}) };
  const tickets = useOperationPages(listTickets, { query }, { keepPrevious: true });
  const isNear = tickets.data?.pages[0]?.search?.isNear ?? false;
  // What is still shown of the search before was not found by this one.
  const found = tickets.isPlaceholderData ? [] : tickets.items.map(({ number }) => number);

  const linkTo = (show: Show) => `/tickets?${new URLSearchParams({ show, ...(words ? { q: words } : {}) })}`;
  const look = (q: string) => setSearch({ show: view.show, ...(q ? { q } : {}) }, { replace: true });
  const counts = useOperationQuery(countTickets, {}).data?.views;
  // Those with news say how many.
  const tabs = MY_VIEWS.map(({ show, label, view: name }) => ({
    label,
    to: linkTo(show),
    count: show === "past" ? undefined : counts?.[name] || undefined,
    isHere: show === view.show,
  }));

  return (
    <>
      <PageHeader title="My tickets" />
      <div className={styles.bar}>
        <TabLinks label="My tickets" tabs={tabs} isBare />
        <TicketSearchField label="Search my tickets" value={words} onChange={look} className={styles.search} />
      </div>
      <SearchSays q={words} isNear={isNear} />
      {tickets.isPending && (
        <SectionCard>
          <SkeletonRows rows={8} label="Loading your tickets" />
        </SectionCard>
      )}
      {tickets.error && tickets.items.length === 0 && (
        <ErrorState title="Your tickets did not load." problem={tickets.error} retry={() => void tickets.refetch()} />
      )}
      {tickets.isSuccess && tickets.items.length === 0 && (
        <Nothing view={view} words={words} onClear={() => look("")} />
      )}
      {tickets.items.length > 0 && (
        <SectionCard>
          <SearchShown q={words} isNear={isNear} numbers={found}>
            <DraftsKnown>
              <TicketList tickets={tickets.items} />
            </DraftsKnown>
          </SearchShown>
        </SectionCard>
      )}
      {tickets.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={tickets.isFetchingNextPage} onClick={() => void tickets.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

type NothingProps = { view: ReturnType<typeof myView>; words: string; onClear: () => void };

function Nothing({ view, words, onClear }: NothingProps) {
  if (words) {
    const clear = (
      <Button variant="default" size="xs" onClick={onClear}>
        Clear the search
      </Button>
    );
    return (
      <EmptyState title={`Nothing found for “${words}”`} action={clear}>
        Searched in “{view.label}”. Other tickets of yours may be in another tab.
      </EmptyState>
    );
  }
  const file = (
    <Button component={Link} to="/tickets/new" variant="default" size="xs">
      New ticket
    </Button>
  );
  return (
    <EmptyState title={view.emptyTitle} action={view.show === "active" ? file : undefined}>
      {view.emptyWords}
    </EmptyState>
  );
}
