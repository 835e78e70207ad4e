import type { Transport } from "../../mail/transport.ts";

/** The local mailbox: the record that the mail room keeps is the delivery. Nothing leaves the machine. */
export function openLocalTransport(): Transport {
  return {
    name: "local",
    keepsWords: true,
    send: async () => ({ kind: "delivered" }),
    close: async () => undefined,
  };
}
