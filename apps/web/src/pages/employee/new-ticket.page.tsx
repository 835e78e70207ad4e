import { getDesk, listCategories } from "@smartsupport/contracts";
import { useSearchParams } from "react-router-dom";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { NewTicket } from "../../features/new-ticket/new-ticket.tsx";
import { NewTicketSkeleton } from "../../features/new-ticket/new-ticket-skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageTitle } from "../../lib/page-title.ts";

const FRESH_MS = 5 * 60_000;

/** Files a ticket. */
export function NewTicketPage() {
  usePageTitle("New ticket");
  const [search] = useSearchParams();
  const categories = useOperationQuery(listCategories, {}, { staleTime: FRESH_MS });
  const desk = useOperationQuery(getDesk, {}, { staleTime: FRESH_MS });

  const problem = categories.error ?? desk.error;
  if (problem) {
    const retry = () => void Promise.all([categories.refetch(), desk.refetch()]);
    return (
      <>
        <PageHeader title="New ticket" />
        <ErrorState title="The form did not load." problem={problem} retry={retry} />
      </>
    );
  }
  if (!categories.data || !desk.data) return <NewTicketSkeleton />;
  return (
    <NewTicket
      categories={categories.data.items}
      wantedCategoryId={search.get("category")}
      currency={desk.data.currency}
    />
  );
}
