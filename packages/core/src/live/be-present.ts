import { PRESENCE_MS } from "@smartsupport/contracts";
import { enterTicket } from "@smartsupport/database";
import { can, type Person, type PresenceDoing } from "@smartsupport/domain";
import type { Core } from "../context.ts";
import { forbidden } from "../tickets/require-right.ts";

/** An open page of somebody: a person may have several. */
export type OpenPage = { person: Person; socketId: string };

/** Shows the desk that somebody is at a ticket. Lapses within seconds unless it is said again. */
export async function bePresent(
  core: Core,
  { person, socketId }: OpenPage,
  at: { number: string; doing: PresenceDoing },
): Promise<void> {
  if (!can(person, "presence:share")) throw forbidden();
  const { id: accountId, organizationId } = person;
  const { goneAfter: goneAfterMs } = PRESENCE_MS;
  await enterTicket(core.database, { organizationId, socketId, accountId, ...at, goneAfterMs });
}
