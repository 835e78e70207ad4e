import { Mailbox } from "../../features/mailbox/mailbox.tsx";
import { usePageTitle } from "../../lib/page-title.ts";

/** `/admin/mailbox`: the mails of a demo, which sends none. */
export function MailboxPage() {
  usePageTitle("Mailbox");
  return <Mailbox />;
}
