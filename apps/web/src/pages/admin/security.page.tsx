import { Security } from "../../features/security/security.tsx";
import { usePageTitle } from "../../lib/page-title.ts";

/** `/admin/security`: how people must sign in. */
export function SecurityPage() {
  usePageTitle("Security");
  return <Security />;
}
