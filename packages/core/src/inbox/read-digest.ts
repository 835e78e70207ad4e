import { type DigestLine, readDigest as readLines } from "@smartsupport/database";
import { isStaff, type Role, ticketVisibility } from "@smartsupport/domain";
import type { Core } from "../context.ts";

export type { DigestLine };

/** What a summary tells its reader now: of what they have not read and may still see. Empty for who is here no more. */
export async function readDigest(
  core: Core,
  organizationId: string,
  accountId: string,
  eventId: string,
): Promise<DigestLine[]> {
  const account = await core.database.prisma.account.findFirst({
    where: { organizationId, id: accountId, status: "active" },
    select: { role: true },
  });
  if (account === null) return [];
  const person = { kind: "person", id: accountId, organizationId, role: account.role as Role, sessionId: "" } as const;
  const reader = { organizationId, accountId, visibility: ticketVisibility(person), isStaff: isStaff(person) };
  return readLines(core.database, reader, eventId);
}
