import type { saveView as operation, ParsedBody, SavedView } from "@smartsupport/contracts";
import { inTransaction, newId, type Prisma } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { fieldError } from "../core-error.ts";
import { deskPerson } from "../queue/queue-layout.ts";
import { checkQuestion } from "./check-question.ts";
import { showViews, viewParts } from "./show-views.ts";

/** More than anybody keeps in sight; each is counted whenever the side bar is. */
const MOST_EACH = 50;

/** Saves a question to the queue under a name. */
export async function saveView(ctx: Ctx, body: ParsedBody<typeof operation>): Promise<SavedView> {
  const { organizationId, id: ownerId } = deskPerson(ctx);
  checkQuestion(ctx, body.question);
  const question = body.question as Prisma.InputJsonObject;
  const data = { ...body, question, id: newId(), organizationId, ownerId, createdAt: ctx.now, updatedAt: ctx.now };
  const saved = await inTransaction(ctx.core.database, async (tx) => {
    // One after the other: several at once would all find room for one more.
    await tx.$queryRaw`SELECT 1 FROM account WHERE organization_id = ${organizationId}::uuid AND id = ${ownerId}::uuid
      FOR NO KEY UPDATE`;
    if ((await tx.savedView.count({ where: { organizationId, ownerId } })) >= MOST_EACH) {
      throw fieldError("name", `You have ${MOST_EACH} views. Please delete one first.`);
    }
    return tx.savedView.create({ data, include: viewParts });
  });
  const [shown] = await showViews(ctx, [saved]);
  if (!shown) throw new Error("A view that was just saved is not there.");
  return shown;
}
