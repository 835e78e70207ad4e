import { PRIORITIES, STATUSES } from "@smartsupport/domain";
import { PriorityIcon } from "../../components/ui/priority-icon.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import type { DataRow } from "./data-table.tsx";
import type { ReportRange } from "./report-range.ts";
import type { TicketReport } from "./tiles.tsx";

/** The report's counts as rows; each leads to its tickets in the queue. */
export function reportRows(
  report: TicketReport,
  { from, to }: ReportRange,
): Record<"status" | "priority" | "category" | "department", DataRow[]> {
  const queue = (filter: string, value: string) =>
    `/desk/tickets?${new URLSearchParams({ from, to, [filter]: value }).toString()}`;
  const count = <Key,>(counts: { key: Key; count: number }[], key: Key) =>
    counts.find((one) => one.key === key)?.count ?? 0;
  const byStatus = report.byStatus.map(({ status, count: n }) => ({ key: status, count: n }));
  const byPriority = report.byPriority.map(({ priority, count: n }) => ({ key: priority, count: n }));
  return {
    status: STATUSES.map((status) => ({
      key: status,
      name: status,
      icon: <StatusIcon status={status} />,
      values: [count(byStatus, status)],
      to: queue("status", status),
    })),
    priority: [...PRIORITIES, null].map((priority) => ({
      key: priority ?? "none",
      name: priority ?? "Not set",
      icon: <PriorityIcon priority={priority} />,
      values: [count(byPriority, priority)],
      to: queue("priority", priority ?? "none"),
    })),
    category: [...report.byCategory].sort(mostFirst).map(({ category, count: n }) => ({
      key: category.id,
      name: category.name,
      values: [n],
      to: queue("category", category.id),
    })),
    department: [...report.byDepartment].sort(mostFirst).map(({ department, count: n }) => ({
      key: department?.id ?? "none",
      name: department?.name ?? "None yet",
      values: [n],
      ...(department && { to: queue("department", department.id) }),
    })),
  };
}

function mostFirst(one: { count: number }, other: { count: number }): number {
  return other.count - one.count;
}
