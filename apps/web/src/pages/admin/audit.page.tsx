import { Audit } from "../../features/audit/audit.tsx";
import { usePageTitle } from "../../lib/page-title.ts";

/** `/admin/audit`: who did what, and that nobody changed it since. */
export function AuditPage() {
  usePageTitle("Audit log");
  return <Audit />;
}
