import { PRESENCE_DOINGS } from "@smartsupport/domain";
import { z } from "zod";
import { id, personRef, ticketNumber } from "../primitives.ts";

/** First frame of a browser on `/ws`, within 5 seconds. */
export const liveHello = z.strictObject({
  accessToken: z.string().min(1).max(4000),
  /** How long ago the page began to read what it shows: it is told what has changed since. */
  readingForMs: z.number().int().min(0).optional(),
});

const doing = z.enum(PRESENCE_DOINGS);

/** What a browser says afterwards. Anything else closes the socket. */
export const liveFrame = z.discriminatedUnion("kind", [
  /** Is anybody there? A browser cannot see a line that was cut. */
  z.strictObject({ kind: z.literal("ping") }),
  /** This page shows a ticket; said again and again while it does. Staff only. */
  z.strictObject({ kind: z.literal("here"), number: ticketNumber, doing }),
  /** It shows none any more. */
  z.strictObject({ kind: z.literal("away") }),
]);
export type LiveFrame = z.output<typeof liveFrame>;

const present = z.strictObject({ person: personRef, doing });
export type Present = z.output<typeof present>;

/** What the desk sends on `/ws`: what is worth fetching again, and to staff who is at which ticket. */
export const liveMessage = z.discriminatedUnion("kind", [
  /** The token was accepted; from now on the socket hears of changes. Whoever reconnects fetches anew. */
  z.strictObject({ kind: z.literal("ready") }),
  z.strictObject({ kind: z.literal("pong") }),
  /** The desk itself was cut off from its database for a while: anything on the screen may be stale. */
  z.strictObject({ kind: z.literal("missed") }),
  z.strictObject({ kind: z.literal("ticket"), number: ticketNumber, version: z.number().int() }),
  /** All who are at a ticket now, whoever hears it included. Whoever has just connected hears of every ticket with people. */
  z.strictObject({ kind: z.literal("presence"), number: ticketNumber, people: z.array(present) }),
  /** The reader's inbox is not what it was. */
  z.strictObject({ kind: z.literal("inbox") }),
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

/** What the database publishes there when who is at a ticket has changed. */
export const presenceNotice = z.strictObject({ organizationId: id, presenceOf: id });
export type PresenceNotice = z.output<typeof presenceNotice>;
/** Whose inbox is not what it was, as the relay and other API processes publish it on the same channel. */
export const inboxNotice = z.strictObject({ organizationId: id, inboxOf: z.array(id).min(1).max(100) });
export type InboxNotice = z.output<typeof inboxNotice>;

/** Why the desk closes a socket: codes of the private range. */
export const LIVE_CLOSE = {
  badHello: 4400,
  unauthenticated: 4401,
  badFrame: 4402,
  sessionEnded: 4403,
  tooManyFrames: 4429,
} as const;

/** How often a page says where it is, and how long it counts as there without: together less than ten seconds. */
export const PRESENCE_MS = { sayEvery: 2_500, goneAfter: 7_000 } as const;
