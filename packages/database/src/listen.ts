import type { Notification, PoolClient } from "pg";
import type { Database } from "./client.ts";

export type Listener = { close(): Promise<void> };

const RECONNECT_MS = 1000;

/**
 * Hears NOTIFY on `channel` over one connection of the pool, and connects again when that is lost. What was notified in
 * between is lost for good, so `onConnect` runs after every connecting: look for yourself what you missed. `onLost` runs
 * when the connection is noticed to be gone.
 */
export function listen(
  database: Database,
  channel: string,
  {
    onMessage,
    onConnect,
    onLost,
  }: { onMessage: (payload: string) => void; onConnect: () => void; onLost?: () => void },
): Listener {
  let client: PoolClient | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const hear = (message: Notification) => onMessage(message.payload ?? "");
  const later = () => {
    if (!isClosed) timer = setTimeout(() => void connect(), RECONNECT_MS);
  };
  const lose = (lost: PoolClient) => {
    if (client !== lost) return;
    client = null;
    lost.removeListener("notification", hear);
    lost.release(true);
    onLost?.();
    later();
  };
  async function connect(): Promise<void> {
    try {
      const connected = await database.pool.connect();
      client = connected;
      connected.on("notification", hear);
      connected.on("error", () => lose(connected));
      connected.on("end", () => lose(connected));
      await connected.query(`LISTEN "${channel}"`);
      if (isClosed) lose(connected);
      else onConnect();
    } catch {
      if (client === null) later();
      else lose(client);
    }
  }

  const connecting = connect();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await connecting;
      if (client !== null) lose(client);
    },
  };
}
