import type { SessionGrant } from "@smartsupport/contracts";

type FirstAsks = { grant: Promise<SessionGrant | undefined> | null; answers: Map<string, Promise<unknown>> };

/** Later the page asks for itself: what was read at its start is no longer how things stand. */
const GOOD_FOR_MS = 20_000;

declare global {
  var smartsupportFirst: FirstAsks | undefined;
}

// What `build/first-asks.js` asked for while the scripts were on their way. The token in it is nobody else's to find.
const first: FirstAsks = globalThis.smartsupportFirst ?? { grant: null, answers: new Map() };
globalThis.smartsupportFirst = undefined;
/** Whether what is on the page may have been read before its scripts ran. */
export const wasAskedEarly = first.answers.size > 0;

/** Who is signed in, asked at the start; once. Undefined when there was no good answer. */
export async function takeFirstGrant(): Promise<SessionGrant | undefined> {
  const { grant } = first;
  first.grant = null;
  return (await grant) ?? undefined;
}

export function hasFirstAnswers(): boolean {
  return first.answers.size > 0;
}

const DRAW_AT_LATEST_MS = 2_000;
let drawn: Promise<void> | null = first.answers.size > 0 ? whenTaken() : null;

/** Settled once what was asked for at the start is there and drawn: what is read besides would be in its way. Null from then on. */
export function firstDrawn(): Promise<void> | null {
  return drawn;
}

async function whenTaken(): Promise<void> {
  const all = Promise.allSettled(first.answers.values()).then(nextFrame).then(nextFrame);
  await Promise.race([all, new Promise((late) => setTimeout(late, DRAW_AT_LATEST_MS))]);
  drawn = null;
}

function nextFrame(): Promise<unknown> {
  return new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
}

/** What this address answered at the start; once. Undefined when it was not asked, or there was no good answer. */
export async function takeFirstAnswer(uri: string): Promise<unknown> {
  const answer = performance.now() < GOOD_FOR_MS ? first.answers.get(uri) : undefined;
  first.answers.delete(uri);
  return answer;
}

/** Another person's answers are not this one's, nor is what may still come of them. */
export function forgetFirstAnswers(): void {
  first.answers = new Map();
}
