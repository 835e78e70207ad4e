import type { Actor } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import type { FileRecord } from "./find-file.ts";
import type { StoredFile } from "./stored-file.ts";
import { toStoredFile } from "./to-stored-file.ts";

/**
 * A file whose every sending is written down first: no trace, no bytes. What the reader has already (304) is not sent and
 * leaves none. A signed link says nothing of who opens it.
 */
export function auditedFile(ctx: AnonymousCtx & { actor: Actor }, file: FileRecord, by: "right" | "link"): StoredFile {
  const stored = toStoredFile(ctx.core, file);
  const ticket = file.ticket ?? file.comment?.ticket ?? file.note?.ticket;
  return {
    ...stored,
    async open(range) {
      await recordAudit(ctx.core.database.prisma, ctx, {
        action: "attachment.downloaded",
        subject: { kind: "attachment", id: file.id },
        data: { by, ticket: ticket?.number ?? null },
      });
      return stored.open(range);
    },
  };
}
