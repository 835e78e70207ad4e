import type { Ask, MoveInput, Way } from "./move.ts";
import type { TicketState } from "./ticket-state.ts";

/** What this way asks for and the input does not hold. Blank words do not count; what the ticket already has does. */
export function missingInput(way: Way, ticket: TicketState, input: MoveInput): Ask[] {
  return (way.asks ?? []).filter((ask) => !isAnswered(ask, ticket, input));
}

function isAnswered(ask: Ask, ticket: TicketState, input: MoveInput): boolean {
  if (ask === "assigneeId") return input.assigneeId !== undefined;
  if (ask === "priority" || ask === "departmentId") return (input[ask] ?? ticket[ask]) !== null;
  if (ask === "rating") return isRating(input.rating);
  return (input[ask] ?? "").trim() !== "";
}

function isRating(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5;
}
