import { reportTickets } from "@smartsupport/contracts";
import { useSearchParams } from "react-router-dom";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { RangePicker } from "../../features/reports/range-picker.tsx";
import { Report } from "../../features/reports/report.tsx";
import { readRange } from "../../features/reports/report-range.ts";
import { ReportSkeleton } from "../../features/reports/report-skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { today } from "../../lib/time/calendar-date.ts";
import styles from "./reports.module.css";

/** How the desk did between two dates. */
export function ReportsPage() {
  usePageTitle("Reports");
  const [params, setParams] = useSearchParams();
  const now = today();
  const range = readRange(params, now);
  const report = useOperationQuery(reportTickets, { query: range }, { placeholderData: (kept) => kept });
  const { data, error, isPlaceholderData, refetch } = report;
  return (
    <div className={styles.page}>
      <PageBar title="Reports">
        <RangePicker range={range} today={now} onChange={({ from, to }) => setParams({ from, to })} />
      </PageBar>
      <div className={styles.body} aria-busy={isPlaceholderData}>
        {!data && !error && <ReportSkeleton />}
        {error && !data && <ErrorState title="The report did not load." problem={error} retry={() => void refetch()} />}
        {data && (data.filed > 0 || data.resolved > 0) && <Report report={data} range={range} />}
        {data && data.filed === 0 && data.resolved === 0 && (
          <EmptyState title="No ticket in these days">
            Numbers and charts stand here as soon as tickets were filed or solved. Try a longer time.
          </EmptyState>
        )}
      </div>
    </div>
  );
}
