import { Button, VisuallyHidden } from "@mantine/core";
import type { Endpoint, Integration } from "@smartsupport/contracts";
import { IconKey, IconPlus, IconWebhook } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import { EndpointRow } from "./endpoint-row.tsx";
import { StatusWords } from "./status-words.tsx";
import styles from "./systems.module.css";

type Props = {
  system: Integration;
  /** Null: a new one. */
  onEdit: (endpoint: Endpoint | null) => void;
};

/** One outside system with its addresses and its words; its keys have a page of their own. */
export function SystemCard({ system, onEdit }: Props) {
  const { id, name, endpoints, statusMap } = system;
  return (
    <section className={styles.card} aria-label={name}>
      <header className={styles.head}>
        <h2>{name}</h2>
        <Button size="xs" variant="default" leftSection={<Icon of={IconPlus} />} onClick={() => onEdit(null)}>
          Address <VisuallyHidden>of {name}</VisuallyHidden>
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
      <Link className={styles.keys} to={`/admin/api-keys?system=${id}`}>
        <Icon of={IconKey} size={14} /> {keysOf(system)} <VisuallyHidden>of {name}</VisuallyHidden>
      </Link>
      <StatusWords statusMap={statusMap} />
    </section>
  );
}

function keysOf({ apiKeys }: Integration): string {
  const count = apiKeys.filter(({ revokedAt }) => revokedAt === null).length;
  if (count === 0) return "No API key: it cannot read tickets or report back";
  return count === 1 ? "1 API key" : `${count} API keys`;
}
