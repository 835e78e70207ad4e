import { Button } from "@mantine/core";
import { DELIVERY_STATUSES, listDeliveries } from "@smartsupport/contracts";
import { useSearchParams } from "react-router-dom";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { useOperationPages } from "../../lib/api/use-operation-pages.ts";
import styles from "./deliveries.module.css";
import { DeliveriesSkeleton } from "./deliveries-skeleton.tsx";
import { DeliveryRow } from "./delivery-row.tsx";
import { KINDS } from "./delivery-words.ts";
import { FilterBar } from "./filter-bar.tsx";
import { useHeldAddresses } from "./use-held-addresses.ts";

const PAGE = 50;
/** Nobody announces a delivery; the list asks again. */
const AGAIN_MS = 10_000;

/** What was sent to whom, the newest first, narrowed by what the address says. */
export function Deliveries() {
  const [address, setAddress] = useSearchParams();
  const status = DELIVERY_STATUSES.find((one) => one === address.get("status"));
  const handler = KINDS.find(({ value }) => value === (address.get("to") ?? ""))?.value || undefined;
  const endpointId = address.get("endpoint") ?? undefined;
  const query = { limit: PAGE, status, handler, endpointId };
  const deliveries = useOperationPages(listDeliveries, { query }, { againMs: AGAIN_MS });
  const { items } = deliveries;
  const held = useHeldAddresses();
  const isNarrowed = Boolean(status || handler || endpointId);

  const narrow = (name: "status" | "to" | "endpoint", value: string | null) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const all = (
    <Button size="xs" variant="default" onClick={() => setAddress({ show: "deliveries" })}>
      Show all
    </Button>
  );

  return (
    <>
      <FilterBar status={status} handler={handler} endpointId={endpointId} onNarrow={narrow} />
      {deliveries.isPending && <DeliveriesSkeleton />}
      {deliveries.isError && items.length === 0 && (
        <div className={styles.alone}>
          <ErrorState
            title="The deliveries did not load."
            problem={deliveries.error}
            retry={() => void deliveries.refetch()}
          />
        </div>
      )}
      {deliveries.isSuccess && items.length === 0 && (
        <div className={styles.alone}>
          {isNarrowed ? (
            <EmptyState title="No delivery fits" action={all}>
              Nothing was sent that fits these filters.
            </EmptyState>
          ) : (
            <EmptyState title="Nothing was sent yet">
              Mails to people and messages to outside systems stand here, with every attempt to send them.
            </EmptyState>
          )}
        </div>
      )}
      {items.length > 0 && (
        <ul aria-label="Deliveries">
          {items.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} isHeld={held.has(delivery.target)} />
          ))}
        </ul>
      )}
      {deliveries.hasNextPage && (
        <div className={styles.more}>
          <Button
            variant="default"
            loading={deliveries.isFetchingNextPage}
            onClick={() => void deliveries.fetchNextPage()}
          >
            Show more
          </Button>
        </div>
      )}
    </>
  );
}
