import { claimUploads, type Tx, type UploadOwner } from "@smartsupport/database";
import { can, type TicketThing } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { CoreError, fieldError } from "../core-error.ts";
import { forbidden } from "./require-right.ts";
import { accountIdOf } from "./with-ticket.ts";

/**
 * Gives the actor's uploads to a ticket, comment or note, in the transaction that writes it. Refuses what is not theirs, and
 * what something else has already; then nothing of the command happens.
 */
export async function claimFiles(
  tx: Tx,
  ctx: Ctx,
  ticket: TicketThing,
  uploadIds: readonly string[] | undefined,
  owner: UploadOwner,
): Promise<void> {
  if (!uploadIds || uploadIds.length === 0) return;
  const accountId = accountIdOf(ctx.actor);
  if (accountId === null) throw fieldError("uploadIds", "A key cannot add files.");
  if (!can(ctx.actor, "attachment:add", ticket)) throw forbidden();
  const { organizationId } = ctx.actor;
  const refusal = await claimUploads(tx, { organizationId, accountId }, uploadIds, owner, ctx.now);
  if (refusal === "not_found") throw fieldError("uploadIds", "A file is no longer there. Please add it again.");
  if (refusal === "already_used") {
    const message = "A file was already sent with something else. Please add it again.";
    throw new CoreError("upload_already_used", { detail: message, errors: [{ path: "uploadIds", message }] });
  }
}
