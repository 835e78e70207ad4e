import { watchersQuietly } from "../inbox/heard-by.ts";
import { ticketNotice } from "../inbox/ticket-notice.ts";

/** To the requester and who watches: it was approved, put on hold, or a rejection was taken back. Nothing that they must do. */
export const ticketMovedOn = ticketNotice((people) => [
  { id: people.requesterId, kind: "own", isQuiet: true },
  ...watchersQuietly(people),
]);
