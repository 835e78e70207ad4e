import { z } from "zod";
import { id, ticketNumber } from "../primitives.ts";

/** First frame of a browser on `/ws`, within 5 seconds. */
export const liveHello = z.strictObject({ accessToken: z.string().min(1).max(4000) });

/** What the desk sends on `/ws`: nothing private, only what is worth fetching again. */
export const liveMessage = z.discriminatedUnion("kind", [
  /** The token was accepted; from now on the socket hears of changes. Whoever reconnects fetches anew. */
  z.strictObject({ kind: z.literal("ready") }),
  z.strictObject({ kind: z.literal("ticket"), number: ticketNumber, version: z.number().int() }),
]);
export type LiveMessage = z.output<typeof liveMessage>;

/** What the relay publishes to the API processes on the channel `live`. */
export const liveNotice = z.strictObject({
  organizationId: id,
  ticketId: id,
  number: ticketNumber,
  version: z.number().int(),
  /** Of a note: whoever may not read notes must not hear that there is one. */
  isForStaff: z.boolean(),
});
export type LiveNotice = z.output<typeof liveNotice>;

/** Why the desk closes a socket: codes of the private range. */
export const LIVE_CLOSE = { badHello: 4400, unauthenticated: 4401, sessionEnded: 4403 } as const;
