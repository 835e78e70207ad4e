import type { NotificationChoices, changeNotificationChoices as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import {
  NOTICE_KINDS,
  type NoticeKind,
  type NoticeMail,
  noticeKindsOf,
  type Person,
  USUAL_MAIL,
} from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { fieldError } from "../core-error.ts";
import { readerOf } from "./inbox-reader.ts";

/** When a mail tells the reader of each kind of news. */
export function getNotificationChoices(ctx: Ctx): Promise<NotificationChoices> {
  return inTransaction(ctx.core.database, (tx) => show(tx, readerOf(ctx)));
}

/** Changes what is given. What waits for a summary goes with the summary that is chosen, or with none. */
export async function changeNotificationChoices(
  ctx: Ctx,
  change: ParsedBody<typeof operation>,
): Promise<NotificationChoices> {
  const person = readerOf(ctx);
  const kinds = noticeKindsOf(person.role);
  return inTransaction(ctx.core.database, async (tx) => {
    for (const kind of NOTICE_KINDS) {
      const mail = change[kind];
      if (mail === undefined) continue;
      if (!kinds.includes(kind)) throw fieldError(kind, "This is for whoever works at the desk.");
      await choose(tx, ctx, person, kind, mail);
    }
    return show(tx, person);
  });
}

async function choose(tx: Tx, ctx: Ctx, person: Person, kind: NoticeKind, mail: NoticeMail): Promise<void> {
  const { organizationId, id: accountId } = person;
  const key = { organizationId, accountId, kind };
  const chosen = { mail, updatedAt: ctx.now };
  await tx.notificationChoice.upsert({
    where: { organizationId_accountId_kind: key },
    create: { ...key, ...chosen },
    update: chosen,
  });
  // Mails at once are for what comes: what already waits still comes with its summary.
  if (mail === "at_once") return;
  await tx.notification.updateMany({
    where: { ...key, digest: { not: null }, digestEventId: null },
    data: { digest: mail === "never" ? null : mail },
  });
}

async function show(tx: Tx, { organizationId, id: accountId, role }: Person): Promise<NotificationChoices> {
  const rows = await tx.notificationChoice.findMany({ where: { organizationId, accountId } });
  const chosen = new Map(rows.map(({ kind, mail }) => [kind, mail]));
  return { items: noticeKindsOf(role).map((kind) => ({ kind, mail: chosen.get(kind) ?? USUAL_MAIL[kind] })) };
}
