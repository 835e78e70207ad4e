import type { Statement } from "./record-statements.ts";

/** What a replayed statement is given instead of a recorded value. */
export type Slot = { kind: "same"; value: unknown } | { kind: "fresh"; slot: string } | { kind: "answered" };

/** A recorded statement that can run again: `answered` is the ticket's number that an earlier statement returned. */
export type Step = { text: string; name?: string; slots: Slot[] };

const NUMBER = /^TX\d+$/;

/**
 * Compares two recordings of the same command: where they differ a value was made for that run. An id is made anew at each
 * replay (the same one wherever it stood), a ticket's number is what the counter answered.
 */
export function toReplay(first: readonly Statement[], second: readonly Statement[]): Step[] {
  if (first.length !== second.length) throw new Error("The two recordings are not of the same command.");
  return first.map((statement, at) => {
    const other = second[at];
    if (other?.text !== statement.text) throw new Error(`Statement ${at + 1} is not the same twice.`);
    return {
      text: statement.text,
      // Prepared statements keep a name of ours, so that a connection prepares each once, as the desk's do.
      ...(statement.name && { name: statement.name }),
      slots: statement.values.map((value, index) => slotFor(value, other.values[index])),
    };
  });
}

function slotFor(value: unknown, other: unknown): Slot {
  if (JSON.stringify(value) === JSON.stringify(other)) return { kind: "same", value };
  if (typeof value !== "string") return { kind: "same", value };
  if (NUMBER.test(value)) return { kind: "answered" };
  if (/^[0-9a-f-]{36}$/.test(value)) return { kind: "fresh", slot: value };
  // A moment or a token: any will do, as long as it is unique.
  return Number.isNaN(Date.parse(value)) ? { kind: "fresh", slot: value } : { kind: "same", value };
}
