import { Button, VisuallyHidden } from "@mantine/core";
import type { ApiKey, Endpoint, Integration } from "@smartsupport/contracts";
import { IconKey, IconPlus, IconWebhook } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { EndpointRow } from "./endpoint-row.tsx";
import { KeyRow } from "./key-row.tsx";
import { StatusWords } from "./status-words.tsx";
import styles from "./systems.module.css";

type Props = {
  system: Integration;
  /** Null: a new one. */
  onEdit: (endpoint: Endpoint | null) => void;
  onKey: () => void;
  onRevoke: (key: ApiKey) => void;
};

/** One outside system with its addresses, its keys and its words. */
export function SystemCard({ system, onEdit, onKey, onRevoke }: Props) {
  const { name, endpoints, apiKeys, statusMap } = system;
  const current = apiKeys.filter(({ revokedAt }) => revokedAt === null);
  const revoked = apiKeys.filter(({ revokedAt }) => revokedAt !== null);
  return (
    <section className={styles.card} aria-label={name}>
      <header className={styles.head}>
        <h2>{name}</h2>
        <Button size="xs" variant="default" leftSection={<Icon of={IconPlus} />} onClick={() => onEdit(null)}>
          Address <VisuallyHidden>of {name}</VisuallyHidden>
        </Button>
        <Button size="xs" variant="default" leftSection={<Icon of={IconPlus} />} onClick={onKey}>
          Key <VisuallyHidden>of {name}</VisuallyHidden>
        </Button>
      </header>
      <h3 className={styles.part}>
        <Icon of={IconWebhook} size={14} /> Addresses it hears at
      </h3>
      {endpoints.length === 0 ? (
        <p className={styles.none}>None yet. Without an address it hears of nothing.</p>
      ) : (
        <ul>
          {endpoints.map((endpoint) => (
            <EndpointRow key={endpoint.id} endpoint={endpoint} onEdit={() => onEdit(endpoint)} />
          ))}
        </ul>
      )}
      <h3 className={styles.part}>
        <Icon of={IconKey} size={14} /> Keys it speaks with
      </h3>
      {current.length === 0 ? (
        <p className={styles.none}>None. Without a key it cannot read tickets or report back.</p>
      ) : (
        <ul>
          {current.map((key) => (
            <KeyRow key={key.id} apiKey={key} onRevoke={() => onRevoke(key)} />
          ))}
        </ul>
      )}
      {revoked.length > 0 && (
        <details className={styles.details}>
          <summary>{revoked.length === 1 ? "1 revoked key" : `${revoked.length} revoked keys`}</summary>
          <ul>
            {revoked.map((key) => (
              <KeyRow key={key.id} apiKey={key} />
            ))}
          </ul>
        </details>
      )}
      <StatusWords statusMap={statusMap} />
    </section>
  );
}
