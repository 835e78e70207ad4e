import type { Audience, DeliveryEvent } from "@smartsupport/database";
import type { Handler, WorkerContext } from "../handler.ts";
import type { Letter } from "./letter.ts";
import { mailTarget, type Reader, readReader } from "./reader.ts";
import { sendLetter } from "./send-letter.ts";

type AccountMail = {
  /** Whom to write to, by the ids of their accounts; left out: whom the event is about. */
  to?(event: DeliveryEvent, audience: Audience): readonly string[];
  /** Null when there is nothing to say any more. */
  write(reader: Reader, event: DeliveryEvent, context: WorkerContext): Promise<Letter | null> | Letter | null;
};

/** A handler that writes to the person whose account the event is about, or to whom else it concerns. */
export function accountMail({ to = (event) => [event.subjectId], write }: AccountMail): Handler {
  return {
    name: "mail",
    targets: (event, audience) => to(event, audience).map((id) => ({ target: mailTarget(id) })),
    async deliver(context, delivery, signal) {
      const reader = await readReader(context.core.database, delivery.organizationId, delivery.target);
      if (reader === null) return { kind: "failed", isFinal: true, error: "The account is gone or switched off." };
      const letter = await write(reader, delivery.event, context);
      if (letter === null) {
        return { kind: "failed", isFinal: true, error: "Not sent: it was settled before the mail went." };
      }
      return sendLetter(context, delivery, { letter, to: reader, ticket: null }, signal);
    },
  };
}
