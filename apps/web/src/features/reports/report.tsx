import { lazy, type ReactNode, Suspense } from "react";
import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import { type DataRow, DataTable } from "./data-table.tsx";
import { Figure } from "./figure.tsx";
import styles from "./report.module.css";
import type { ReportRange } from "./report-range.ts";
import { reportRows } from "./report-rows.tsx";
import { type TicketReport, Tiles } from "./tiles.tsx";
import { weekWords } from "./week-words.ts";

const Weeks = lazy(() => import("./weeks.tsx"));
const Bars = lazy(() => import("./bars.tsx"));

/** The whole report: numbers first, then the drawings, which load by themselves. */
export function Report({ report, range }: { report: TicketReport; range: ReportRange }) {
  const rows = reportRows(report, range);
  const weeks: DataRow[] = report.byWeek.map(({ week, filed, resolved }) => ({
    key: week,
    name: `Week of ${weekWords(week)}`,
    values: [filed, resolved],
  }));
  return (
    <div className={styles.report}>
      <Tiles report={report} />
      <Figure
        title="Filed and resolved by week"
        summary={`${report.filed} tickets filed, ${report.resolved} resolved, in ${weeks.length} weeks. The table holds the numbers.`}
        isWide
        aside={<Keys filed={report.filed} resolved={report.resolved} />}
        chart={
          <Drawing heightPx={220}>
            <Weeks weeks={report.byWeek} />
          </Drawing>
        }
        table={<DataTable caption="Filed and resolved by week" heads={["Week", "Filed", "Resolved"]} rows={weeks} />}
      />
      <Counts title="By status" head="Status" rows={rows.status} />
      <Counts title="By category" head="Category" rows={rows.category} />
      <Counts title="By priority" head="Priority" rows={rows.priority} />
      <Counts title="By department" head="Department" rows={rows.department} />
    </div>
  );
}

function Counts({ title, head, rows }: { title: string; head: string; rows: DataRow[] }) {
  const most = rows.reduce<DataRow | null>(
    (top, row) => ((row.values[0] ?? 0) > (top?.values[0] ?? 0) ? row : top),
    null,
  );
  return (
    <Figure
      title={title}
      summary={most ? `${title}: most are ${most.name}, ${most.values[0]}.` : `${title}: none.`}
      chart={
        <Drawing heightPx={rows.length * 28 + 4}>
          <Bars rows={rows} />
        </Drawing>
      }
      table={<DataTable caption={title} heads={[head, "Tickets"]} rows={rows} />}
    />
  );
}

/** Holds the drawing's place until it has loaded. */
function Drawing({ heightPx, children }: { heightPx: number; children: ReactNode }) {
  return (
    <div style={{ height: heightPx }}>
      <Suspense fallback={<SkeletonBar height={heightPx} />}>{children}</Suspense>
    </div>
  );
}

function Keys({ filed, resolved }: { filed: number; resolved: number }) {
  return (
    <>
      <span className={styles.key}>
        <svg viewBox="0 0 20 10" aria-hidden="true">
          <path d="M0 5h20" stroke="var(--chart-2)" strokeWidth="1.5" strokeDasharray="4 3" />
          <rect x="7" y="2" width="6" height="6" fill="var(--surface)" stroke="var(--chart-2)" strokeWidth="1.5" />
        </svg>
        Filed {filed.toLocaleString("en")}
      </span>
      <span className={styles.key}>
        <svg viewBox="0 0 20 10" aria-hidden="true">
          <path d="M0 5h20" stroke="var(--chart-1)" strokeWidth="2" />
          <circle cx="10" cy="5" r="3.25" fill="var(--chart-1)" />
        </svg>
        Resolved {resolved.toLocaleString("en")}
      </span>
    </>
  );
}
