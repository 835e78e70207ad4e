import type { Account, updateMe as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { lockAccount, showAccount } from "./account-rows.ts";
import { renderPhoto, storePhoto } from "./photo.ts";

/** Changes my names or my photo; null removes the photo. What is left out stays as it is. */
export async function updateMe(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<Account> {
  const { core, actor } = ctx;
  if (actor.kind !== "person") throw new CoreError("forbidden");
  const { photo, ...names } = body;
  const photoKey = photo ? await storePhoto(core, await renderPhoto(photo)) : photo;
  let unused = photoKey;
  try {
    return await inTransaction(core.database, async (tx) => {
      const account = await lockAccount(tx, actor.organizationId, actor.id);
      if (account === null || account.erasedAt !== null) throw notFound();
      await tx.account.update({ where: { id: actor.id }, data: { ...names, photoKey } });
      const subject = { kind: "account", id: actor.id } as const;
      await recordAudit(tx, ctx, { action: "account.profile_changed", subject, data: { fields: Object.keys(body) } });
      unused = photoKey === undefined ? undefined : account.photoKey;
      return showAccount(tx, actor.organizationId, actor.id);
    });
  } finally {
    // The photo that was replaced; or, when the change failed, the new one.
    if (unused) await core.files.remove(unused);
  }
}
