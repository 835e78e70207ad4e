import { eraseEventPerson, readEventPerson } from "@smartsupport/core";
import type { Handler } from "../handler.ts";
import { mailTarget } from "../mail/reader.ts";
import { sendLetter } from "../mail/send-letter.ts";

/**
 * To the person who registered: not accepted, and why. Their account is gone by then; what the mail needs lies beside the
 * event and is erased once the mail is out.
 */
export const accountRejected: Handler = {
  name: "mail",
  targets: (event) => [{ target: mailTarget(event.subjectId) }],
  async deliver(context, delivery, signal) {
    const { core } = context;
    const { event } = delivery;
    const person = await readEventPerson(core, event.id);
    // Erased: the mail went out before, and only the record of that was lost.
    if (person === null) return { kind: "delivered" };
    const outcome = await sendLetter(
      context,
      delivery,
      {
        to: { name: `${person.firstName} ${person.lastName}`, address: person.email },
        ticket: null,
        letter: {
          subject: "Your SmartSupport registration",
          heading: "Your registration was not accepted",
          paragraphs: [
            `${person.firstName}, an administrator looked at your registration and could not accept it. The reason is below.`,
            "What you entered was deleted. You may register again.",
          ],
          quote: { author: "The administrator", words: person.words },
          button: { label: "Register again", href: `${core.publicUrl}/register` },
          reason: "You get this because you registered for SmartSupport.",
        },
      },
      signal,
    );
    if (outcome.kind === "delivered") await eraseEventPerson(core, event.id);
    return outcome;
  },
};
