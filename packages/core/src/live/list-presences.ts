import type { Present } from "@smartsupport/contracts";
import { readPresences } from "@smartsupport/database";
import type { Core } from "../context.ts";

export type PresenceAt = { number: string; people: Present[] };

/** More than these at one ticket are not named: nobody could read it. */
const MOST_PEOPLE = 20;

/** Who is at the given tickets of an organization; null: at any. For those alone who may share presence. */
export async function listPresences(
  core: Core,
  organizationId: string,
  ticketIds: readonly string[] | null,
): Promise<PresenceAt[]> {
  const rows = await readPresences(core.database, { organizationId, ticketIds });
  return rows.map(({ number, people }) => ({ number, people: people.slice(0, MOST_PEOPLE) }));
}
