import { Accounts } from "../../features/accounts/accounts.tsx";
import { useUser } from "../../features/session/use-session.ts";
import { usePageTitle } from "../../lib/page-title.ts";

/** `/admin/accounts`: who may come in, who is in, and as what. */
export function AccountsPage() {
  usePageTitle("Accounts");
  return <Accounts meId={useUser().id} />;
}
