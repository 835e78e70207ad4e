import { Button } from "@mantine/core";
import { type Account, listAccounts } from "@smartsupport/contracts";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { ActKey } from "../../components/ui/act-key.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { SearchField } from "../../components/ui/search-field.tsx";
import { TabLinks } from "../../components/ui/tab-links.tsx";
import { useOperationPages } from "../../lib/api/use-operation-pages.ts";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { exactTime } from "../../lib/time/relative-time.ts";
import { useIsPhone } from "../../lib/use-is-narrow.ts";
import { AccountList } from "./account-list.tsx";
import styles from "./accounts.module.css";
import { AccountsSkeleton } from "./accounts-skeleton.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import { DRAWERS, drawerOf } from "./drawers.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import { InviteDialog, type Inviting } from "./invite-dialog.tsx";
import { NobodyHere } from "./nobody-here.tsx";
import { SwitchDialog } from "./switch-dialog.tsx";
import { useAccountCounts } from "./use-account-counts.ts";

const PAGE = 50;

/** Everybody of the company, in drawers by how far they are in. Drawer and words stand in the address. */
export function Accounts({ meId }: { meId: string }) {
  const [address, setAddress] = useSearchParams();
  const words = address.get("q") ?? "";
  const drawer = drawerOf(address.get("show"));
  const counts = useAccountCounts();
  const query = { status: drawer.show, limit: PAGE, ...(words ? { q: words } : {}) };
  const accounts = useOperationPages(listAccounts, { query });
  const [inviting, setInviting] = useState<Inviting | null>(null);
  const [changing, setChanging] = useState<Account | null>(null);
  const [switching, setSwitching] = useState<Account | null>(null);
  const [erasing, setErasing] = useState<Account | null>(null);
  const isBehind = [inviting, changing, switching, erasing].some((each) => each !== null);
  const isPhone = useIsPhone();

  usePageAct("accounts.invite", () => setInviting({ again: null }), !isBehind);
  const addressOf = (show: string, q: string) => new URLSearchParams({ show, ...(q ? { q } : {}) });
  const search = (q: string) => setAddress(addressOf(drawer.show, q), { replace: true });
  const onSent = (name: string, expiresAt: string) =>
    toastDone(`The invitation to ${name} is on its way. It works until ${exactTime(expiresAt)}.`, {
      label: "Show",
      run: () => setAddress(addressOf("invited", "")),
    });
  const field = (
    <SearchField
      label="Search accounts"
      placeholder="Name, company id, e-mail"
      value={words}
      onChange={search}
      className={isPhone ? styles.phoneSearch : styles.search}
    />
  );

  return (
    <>
      <PageBar title="Accounts">
        {!isPhone && field}
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon of={IconUserPlus} />}
          rightSection={<ActKey of="accounts.invite" />}
          onClick={() => setInviting({ again: null })}
        >
          Invite
        </Button>
      </PageBar>
      <TabLinks
        label="Accounts"
        tabs={DRAWERS.map(({ show, label }) => ({
          to: `?${addressOf(show, words)}`,
          label,
          count: counts?.[show],
          isHere: show === drawer.show,
        }))}
      />
      {isPhone && field}
      {accounts.isPending && <AccountsSkeleton />}
      {accounts.isError && accounts.items.length === 0 && (
        <div className={styles.alone}>
          <ErrorState
            title="The accounts did not load."
            problem={accounts.error}
            retry={() => void accounts.refetch()}
          />
        </div>
      )}
      {accounts.isSuccess && accounts.items.length === 0 && (
        <div className={styles.alone}>
          <NobodyHere
            drawer={drawer}
            words={words}
            onClear={() => search("")}
            onInvite={() => setInviting({ again: null })}
          />
        </div>
      )}
      {accounts.items.length > 0 && (
        <AccountList
          key={drawer.show}
          drawer={drawer}
          accounts={accounts.items}
          meId={meId}
          isBehind={isBehind}
          onChange={setChanging}
          onInvite={(again) => setInviting({ again })}
          onSwitch={setSwitching}
          onErase={setErasing}
        />
      )}
      {accounts.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
      {accounts.items.length > 0 && drawer.foot && <p className={styles.foot}>{drawer.foot}</p>}
      <InviteDialog inviting={inviting} onClose={() => setInviting(null)} onSent={onSent} />
      <ChangeDialog account={changing} meId={meId} onClose={() => setChanging(null)} />
      <SwitchDialog account={switching} onClose={() => setSwitching(null)} />
      <EraseDialog account={erasing} onClose={() => setErasing(null)} />
    </>
  );
}
