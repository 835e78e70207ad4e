import { moment } from "../primitives.ts";

/**
 * When the latest answer of somebody else of the desk was given that the sender has read; null: there was none. A later one refuses
 * the words, once, so that two who answer at the same moment are told. Left out, nothing is asked.
 */
export const answersReadTo = moment.nullable().optional();
