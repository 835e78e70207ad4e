import type { SessionGrant } from "@smartsupport/contracts";

/** The time between a session's end and the next: calls wait for `over`, which rejects when the person leaves. */
export type Lapse = { over: Promise<SessionGrant>; end(grant: SessionGrant): void; leave(): void };

export function openLapse(): Lapse {
  let end: Lapse["end"] = () => undefined;
  let leave: Lapse["leave"] = () => undefined;
  const over = new Promise<SessionGrant>((resolve, reject) => {
    end = resolve;
    leave = () => reject(new Error("The person left."));
  });
  return { over, end, leave };
}
