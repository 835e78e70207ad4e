import type { Actor } from "@smartsupport/domain";

/** How a comment or note names its writer: a person by account, a key by its integration, the desk by neither. */
export function writerColumns(actor: Actor): { accountId: string | null; integrationId: string | null } {
  return {
    accountId: actor.kind === "person" ? actor.id : null,
    integrationId: actor.kind === "key" ? actor.integrationId : null,
  };
}
