import type { Outcome } from "../handler.ts";
import type { Message } from "./message.ts";

/** A way out for mail. */
export type Transport = {
  name: "local" | "smtp" | "gmail";
  /** Whether our own record keeps the words: only the local mailbox does, as it is where they are read. */
  keepsWords: boolean;
  /** One attempt. What it throws counts as a failure that may pass. */
  send(message: Message, signal: AbortSignal): Promise<Outcome>;
  close(): Promise<void>;
};
