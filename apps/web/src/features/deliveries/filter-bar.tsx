import { NativeSelect } from "@mantine/core";
import { DELIVERY_STATUSES, type Delivery, listIntegrations } from "@smartsupport/contracts";
import { Chip } from "../../components/ui/chip.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import styles from "./deliveries.module.css";
import { DELIVERY_WORDS, KINDS } from "./delivery-words.ts";

type Props = {
  status: Delivery["status"] | undefined;
  handler: string | undefined;
  endpointId: string | undefined;
  onNarrow: (name: "status" | "to" | "endpoint", value: string | null) => void;
};

/** How far, to whom, and if one came from an address, which. */
export function FilterBar({ status, handler, endpointId, onNarrow }: Props) {
  const systems = useOperationQuery(listIntegrations, {}, { enabled: endpointId !== undefined }).data?.items ?? [];
  const endpoint = systems.flatMap(({ endpoints }) => endpoints).find(({ id }) => id === endpointId);
  return (
    <div className={styles.filters}>
      <NativeSelect
        size="xs"
        aria-label="How far"
        value={status ?? ""}
        data={[
          { value: "", label: "Every state" },
          ...DELIVERY_STATUSES.map((value) => ({ value, label: DELIVERY_WORDS[value].name })),
        ]}
        onChange={(event) => onNarrow("status", event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        aria-label="To whom"
        value={handler ?? ""}
        data={[...KINDS]}
        onChange={(event) => onNarrow("to", event.currentTarget.value)}
      />
      {endpointId && (
        <Chip name="Address" onRemove={() => onNarrow("endpoint", null)} removeLabel="Show every address">
          <span className={styles.cut}>{endpoint?.url ?? "One address"}</span>
        </Chip>
      )}
    </div>
  );
}
