import type { addLink as operation, ParsedBody } from "@smartsupport/contracts";
import { addLink, type Ctx } from "@smartsupport/core";
import { ties } from "./stories/ties.ts";

export type AddedLinkKind = ParsedBody<typeof operation>["kind"];

/** Ties the tickets of the stories, as somebody at the desk does when they notice. */
export async function tieTickets(coordinator: Ctx, numbers: ReadonlyMap<string, string>): Promise<void> {
  for (const [subject, kind, other] of ties) {
    await addLink(coordinator, numberOf(numbers, subject), { kind, number: numberOf(numbers, other) });
  }
}

function numberOf(numbers: ReadonlyMap<string, string>, subject: string): string {
  const number = numbers.get(subject);
  if (number === undefined) throw new Error(`No story is called “${subject}”.`);
  return number;
}
