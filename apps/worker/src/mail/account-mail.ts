import type { DeliveryEvent } from "@smartsupport/database";
import type { Handler, WorkerContext } from "../handler.ts";
import type { Letter } from "./letter.ts";
import { mailTarget, type Reader, readReader } from "./reader.ts";
import { sendLetter } from "./send-letter.ts";

type AccountMail = {
  /** Null when there is nothing to say any more. */
  write(reader: Reader, event: DeliveryEvent, context: WorkerContext): Promise<Letter | null> | Letter | null;
};

/** A handler that writes to the person whose account the event is about. */
export function accountMail({ write }: AccountMail): Handler {
  return {
    name: "mail",
    targets: (event) => [{ target: mailTarget(event.subjectId) }],
    async deliver(context, delivery, signal) {
      const reader = await readReader(context.core.database, delivery.organizationId, delivery.target);
      const letter = reader === null ? null : await write(reader, delivery.event, context);
      if (reader === null || letter === null) {
        return { kind: "failed", isFinal: true, error: "There is nobody left to tell." };
      }
      return sendLetter(context, delivery, { letter, to: reader, ticket: null }, signal);
    },
  };
}
