import type { createTicket as operation, ParsedBody, Ticket } from "@smartsupport/contracts";
import { insertTicket, inTransaction, readFiling } from "@smartsupport/database";
import { can, newTicket } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { fieldError } from "../core-error.ts";
import { sendOnce } from "../drafts/send-once.ts";
import { checkCategory, readFields, refuseErrors, scheduledDateErrors } from "./check-filing.ts";
import { claimFiles } from "./claim-files.ts";
import { answerTicket } from "./get-ticket.ts";
import { forbidden } from "./require-right.ts";
import { accountIdOf } from "./with-ticket.ts";

type Body = ParsedBody<typeof operation>;

/** Files a ticket, for oneself or, where the policy allows it, for somebody else. Its event is `ticket.created`. */
export async function createTicket(ctx: Ctx, body: Body): Promise<Ticket> {
  if (!can(ctx.actor, "ticket:create")) throw forbidden();
  const { organizationId } = ctx.actor;
  const { database } = ctx.core;
  const { categoryId, subCategoryId = null, scheduledDate = null } = body;
  const filing = await readFiling(database, {
    organizationId,
    categoryId,
    subCategoryId,
    requester: requesterIn(ctx, body),
  });
  const category = checkCategory(filing, subCategoryId);
  const { values: fields, errors } = readFields(category.form, body.fields ?? {});
  refuseErrors([...errors, ...scheduledDateErrors(scheduledDate, filing, ctx.now)]);
  const { requesterId } = filing;
  if (requesterId === null) {
    throw fieldError(body.requesterEmail ? "requesterEmail" : "requesterId", "Nobody active here has this address.");
  }
  const state = newTicket({ organizationId, requesterId, createdAt: ctx.now, departmentId: category.departmentId });
  const { subject, description } = body;
  const ticket = { state, subject, description, categoryId, subCategoryId, fields, scheduledDate };
  const { uploadIds = [], draftKey } = body;
  // Without files it is one statement, which is a transaction by itself.
  const { number } =
    uploadIds.length === 0 && draftKey === undefined
      ? await insertTicket(database, ticket, ctx.actor)
      : await inTransaction(database, (tx) =>
          sendOnce(tx, ctx, { place: "new-ticket", draftKey }, async () => {
            const { id, number } = await insertTicket(tx, ticket, ctx.actor);
            await claimFiles(tx, ctx, state, uploadIds, { ticketId: id });
            return { number, id, at: ctx.now.toISOString() };
          }),
        );
  return answerTicket(ctx, number);
}

/** Whom the ticket is for. Refuses whoever files for others without the right, and a key that names nobody. */
function requesterIn({ actor }: Ctx, { requesterId, requesterEmail }: Body): { id: string } | { email: string } {
  const ownId = accountIdOf(actor);
  if (requesterId === undefined && requesterEmail === undefined) {
    if (ownId === null) throw fieldError("requesterEmail", "Please say whom the ticket is for.");
    return { id: ownId };
  }
  if (requesterId !== ownId && !can(actor, "ticket:create_for_other")) throw forbidden();
  return requesterId !== undefined ? { id: requesterId } : { email: requesterEmail ?? "" };
}
