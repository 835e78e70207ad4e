import { leaveTicket } from "@smartsupport/database";
import type { Core } from "../context.ts";
import type { OpenPage } from "./be-present.ts";

/** The page shows no ticket any more, or was closed. */
export async function leavePresence(core: Core, { person, socketId }: OpenPage): Promise<void> {
  await leaveTicket(core.database, { organizationId: person.organizationId, socketId });
}
