import { newId } from "@smartsupport/database";
import type { Scope } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { hashApiKey, makeApiKeyText } from "./api-key-text.ts";
import { dueWarning } from "./due-warning.ts";

type Given = { integrationId: string; name: string; scopes: readonly Scope[]; expiresAt: Date | null };

/** The row of a key that is made now, and the text of the key, which is kept nowhere. */
export function newKeyRow({ actor, now }: Ctx, { scopes, expiresAt, ...given }: Given) {
  const { prefix, text } = makeApiKeyText();
  const row = {
    ...given,
    id: newId(),
    organizationId: actor.organizationId,
    prefix,
    secretHash: hashApiKey(text),
    scopes: [...new Set(scopes)],
    expiresAt,
    // Whoever makes a key for a week knows that it ends within two.
    warnedDays: dueWarning(expiresAt, now),
    createdById: actor.kind === "person" ? actor.id : null,
    createdAt: now,
  };
  return { row, text };
}
