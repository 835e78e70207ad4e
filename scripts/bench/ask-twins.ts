export type Answer = { status: number; body: string; ms: number };
export type Twins = { known: number[]; unknown: number[]; bodies: Set<string> };

const CHANGES = /"(requestId|retryAfterS)":("[^"]*"|\d+)/g;

/**
 * Asks about a known and an unknown address in turn, in an order thrown by a coin, `lanes` pairs side by side. Keeps how
 * long each took, and every different answer: there should be one.
 */
export async function askTwins(
  count: number,
  lanes: number,
  ask: (kind: "known" | "unknown", index: number) => Promise<Answer>,
): Promise<Twins> {
  const twins: Twins = { known: [], unknown: [], bodies: new Set() };
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < count; index = next++) {
      const kinds = Math.random() < 0.5 ? (["known", "unknown"] as const) : (["unknown", "known"] as const);
      for (const kind of kinds) {
        const { status, body, ms } = await ask(kind, index);
        twins[kind].push(ms);
        twins.bodies.add(`${status} ${body.replaceAll(CHANGES, "")}`);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return twins;
}
