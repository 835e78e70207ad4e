import { id } from "../primitives.ts";

/**
 * The `sendKey` of the draft that a send makes good: its end is part of the same transaction, and the same send again, after
 * a lost answer, gets the first answer.
 */
export const draftKey = id.optional();
