import { Button } from "@mantine/core";
import { listMails } from "@smartsupport/contracts";
import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { SearchField } from "../../components/ui/search-field.tsx";
import { useOperationPages } from "../../lib/api/use-operation-pages.ts";
import { useIsPhone } from "../../lib/use-is-narrow.ts";
import { MailList } from "./mail-list.tsx";
import { MailSkeleton } from "./mail-skeleton.tsx";
import { MailView } from "./mail-view.tsx";
import styles from "./mailbox.module.css";
import { MailsSkeleton } from "./mails-skeleton.tsx";
import { NoMails } from "./no-mails.tsx";

const PAGE = 50;
/** Nobody announces a mail; the list asks again. */
const AGAIN_MS = 10_000;

/** What the demo would have mailed: the list, and beside it the mail that the address names. A page each on phones. */
export function Mailbox() {
  const [address, setAddress] = useSearchParams();
  const isPhone = useIsPhone();
  const words = address.get("q") ?? "";
  const openId = address.get("mail");
  const query = { limit: PAGE, ...(words ? { q: words } : {}) };
  const mails = useOperationPages(listMails, { query }, { againMs: AGAIN_MS, keepPrevious: true });
  const { items } = mails;
  const addressOf = (mail: string | null, q = words) =>
    `?${new URLSearchParams({ ...(mail ? { mail } : {}), ...(q ? { q } : {}) })}`;

  // Beside a list there is room for a mail: the newest, until somebody chooses. Later ones do not push it away.
  const newestId = items[0]?.id;
  useEffect(() => {
    if (isPhone || openId || !newestId) return;
    setAddress((now) => new URLSearchParams([...now, ["mail", newestId]]), { replace: true });
  }, [isPhone, openId, newestId, setAddress]);

  if (mails.error?.code === "not_found") {
    return (
      <>
        <PageBar title="Mailbox" />
        <div className={styles.alone}>
          <EmptyState title="There is no mailbox here">
            This desk sends real mail. Only a demo keeps its mails, so that they can be read without sending any.
          </EmptyState>
        </div>
      </>
    );
  }
  if (isPhone && openId) {
    return (
      <div className={styles.page}>
        <PageBar title="Mail">
          <Button
            component={Link}
            to={addressOf(null)}
            size="xs"
            variant="default"
            leftSection={<Icon of={IconArrowLeft} />}
          >
            All mails
          </Button>
        </PageBar>
        <MailView key={openId} id={openId} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <PageBar title="Mailbox" beside={isPhone ? undefined : "Nothing leaves this machine: the demo keeps its mails"} />
      <div className={styles.two}>
        <div className={styles.list}>
          <SearchField
            label="Search mails"
            placeholder="Address or subject"
            value={words}
            onChange={(q) => setAddress(addressOf(openId, q), { replace: true })}
            className={styles.search}
          />
          {mails.isPending && <MailsSkeleton />}
          {mails.isError && items.length === 0 && (
            <div className={styles.alone}>
              <ErrorState title="The mails did not load." problem={mails.error} retry={() => void mails.refetch()} />
            </div>
          )}
          {mails.isSuccess && items.length === 0 && (
            <div className={styles.alone}>
              <NoMails words={words} clearTo={addressOf(openId, "")} />
            </div>
          )}
          {items.length > 0 && <MailList mails={items} openId={openId} addressOf={addressOf} />}
          {mails.hasNextPage && (
            <div className={styles.more}>
              <Button variant="default" loading={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
                Show more
              </Button>
            </div>
          )}
        </div>
        {!isPhone && (
          <div className={styles.view}>
            {openId ? <MailView key={openId} id={openId} /> : mails.isPending && <MailSkeleton />}
          </div>
        )}
      </div>
    </div>
  );
}
