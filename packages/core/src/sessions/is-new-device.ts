import { type SeenDevice, type Source, seenDevices } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { deviceName } from "./device-name.ts";
import { networkOf } from "./network-of.ts";

const KNOWN_FOR_MS = 90 * 86_400_000;
export const knownSince = (now: Date) => new Date(now.getTime() - KNOWN_FOR_MS);
/** The latest kinds of device are enough to know a person's habits by. */
const MOST_LOOKED_AT = 200;

type Signing = { id: string; organizationId: string; lastSignInAt: Date | null };

/**
 * Whether this device, by name and network, is one that the account was not seen with for 90 days. Not at the first
 * sign-in ever, where every device is new. Ask before the session is written.
 */
export async function isNewDevice(source: Source, { origin, now }: AnonymousCtx, account: Signing): Promise<boolean> {
  if (origin === undefined) return false;
  const seen = await seenDevices(source, account, {
    since: knownSince(now),
    device: origin,
    limit: MOST_LOOKED_AT,
  });
  const kind = kindOf(origin);
  return account.lastSignInAt !== null && !seen.some((session) => kindOf(session) === kind);
}

function kindOf({ userAgent, address }: SeenDevice): string {
  return `${deviceName(userAgent)} / ${networkOf(address)}`;
}
