import type { Tx } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { deviceName } from "./device-name.ts";
import { networkOf } from "./network-of.ts";

const KNOWN_FOR_MS = 90 * 86_400_000;
/** The latest kinds of device are enough to know a person's habits by. */
const MOST_LOOKED_AT = 200;

type Signing = { id: string; organizationId: string; lastSignInAt: Date | null };

/**
 * Whether this device, by name and network, is one that the account was not seen with for 90 days. Not at the first
 * sign-in ever, where every device is new. Ask before the session is written.
 */
export async function isNewDevice(tx: Tx, { origin, now }: AnonymousCtx, account: Signing): Promise<boolean> {
  if (origin === undefined) return false;
  const seen = await tx.session.findMany({
    where: {
      organizationId: account.organizationId,
      accountId: account.id,
      rotatedAt: { gt: new Date(now.getTime() - KNOWN_FOR_MS) },
    },
    distinct: ["userAgent", "address"],
    orderBy: { rotatedAt: "desc" },
    take: MOST_LOOKED_AT,
    select: { userAgent: true, address: true },
  });
  const kind = kindOf(origin);
  return account.lastSignInAt !== null && !seen.some((session) => kindOf(session) === kind);
}

function kindOf({ userAgent, address }: { userAgent: string; address: string }): string {
  return `${deviceName(userAgent)} / ${networkOf(address)}`;
}
